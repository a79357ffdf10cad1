const escapeText = (text: string) =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

const inline = (text: string) =>
  escapeText(text)
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, '<a href="$2">$1</a>')
    .replace(/\*\*([^*]+)\*\*/g, "<strong>$1</strong>")
    .replace(/\*([^*]+)\*/g, "<em>$1</em>");

const cells = (line: string, tag: "th" | "td") =>
  `<tr>${line
    .slice(1, -1)
    .split("|")
    .map((cell) => `<${tag}>${inline(cell.trim())}</${tag}>`)
    .join("")}</tr>`;

const blocks: { starts: string; render: (lines: string[]) => string }[] = [
  { starts: "## ", render: (lines) => lines.map((line) => `<h2>${inline(line.slice(3))}</h2>`).join("\n") },
  {
    starts: "- ",
    render: (lines) => `<ul>${lines.map((line) => `<li>${inline(line.slice(2))}</li>`).join("")}</ul>`,
  },
  {
    starts: "> ",
    render: (lines) =>
      `<blockquote>${lines.map((line) => `<p>${inline(line.slice(2))}</p>`).join("")}</blockquote>`,
  },
  {
    starts: "|",
    render: ([head = "", ...rows]) =>
      `<table><thead>${cells(head, "th")}</thead><tbody>${rows.map((row) => cells(row, "td")).join("")}</tbody></table>`,
  },
];

/**
 * HTML of a text in which every line is a paragraph; lines that begin with "## ", "- ", "> " or "|" make
 * headings, lists, quotations and tables (first row is the head). Inline: **strong**, *em*, [link](url).
 */
export function prose(text: string): string {
  const html: string[] = [];
  let run: string[] = [];
  let kind: (typeof blocks)[number] | undefined;
  const flush = () => {
    if (kind && run.length > 0) html.push(kind.render(run));
    run = [];
  };
  for (const line of text.split("\n").map((each) => each.trim())) {
    if (line === "") continue;
    const next = blocks.find((block) => line.startsWith(block.starts));
    if (next !== kind) flush();
    kind = next;
    if (kind) run.push(line);
    else html.push(`<p>${inline(line)}</p>`);
  }
  flush();
  return html.join("\n");
}

/** The same text without any mark-up, one block a line. */
export const plain = (text: string) =>
  text
    .split("\n")
    .map((line) =>
      line
        .trim()
        .replace(/^(## |- |> )/, "")
        .replace(/\[([^\]]+)\]\([^)\s]+\)/g, "$1")
        .replace(/\*+([^*]+)\*+/g, "$1"),
    )
    .filter((line) => line !== "")
    .join("\n");
