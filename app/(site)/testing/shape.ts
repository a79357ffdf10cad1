// Runs in the browser: it may use nothing from outside its function.

export type Shape = { text: string; lines: string[]; kept: Record<string, number> };

/**
 * What a browser makes of some HTML, without what is active or embedded in it: its letters, its visible lines as the
 * browser sets them, and how many there are of what a story is made of.
 */
export function shapesOf(all: string[]): Shape[] {
  const DROPPED =
    "script,style,textarea,option,select,button,xmp,iframe,noscript,noembed,noframes,object,embed,applet,svg,math,template,head,title,audio,video,canvas";
  const KEPT: Record<string, string> = {
    links: "a[href^=http]",
    strong: "strong, b",
    emphasis: "em, i",
    lists: "ul, ol",
    entries: "li",
    tables: "table",
    cells: "td, th",
    quotes: "blockquote",
    headings: "h1, h2, h3, h4, h5, h6",
    preformatted: "pre",
    inferiors: "sub",
    superiors: "sup",
  };
  return all.map((html) => {
    const parsed = new DOMParser().parseFromString(html, "text/html");
    for (const each of parsed.querySelectorAll(DROPPED)) each.remove();
    for (const each of parsed.querySelectorAll("*"))
      for (const { name } of [...each.attributes]) if (name !== "href") each.removeAttribute(name);
    // Formatting within the same formatting says nothing new.
    const REPEATED = /^(strong|emphasis|inferiors|superiors)$/;
    const counted = (name: string, selector: string) =>
      [...parsed.querySelectorAll(selector)].filter(
        (each) => !REPEATED.test(name) || !each.parentElement?.closest(selector),
      ).length;
    const kept = Object.fromEntries(
      Object.entries(KEPT).map(([name, selector]) => [name, counted(name, selector)]),
    );
    document.body.replaceChildren(document.importNode(parsed.body, true));
    const lines = document.body.innerText
      .split(/[\n\t]+/)
      .map((line) => line.replace(/\s+/g, " ").trim())
      .filter((line) => line !== "");
    return { text: (parsed.body.textContent ?? "").replace(/\s+/g, ""), lines, kept };
  });
}
