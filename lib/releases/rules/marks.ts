import type { ReleaseContent } from "../schema";
import { plainBody } from "./fields";
import type { Hit, Rule } from "./rule";

const MOST = 10;
const OPENING: Record<string, string> = { "(": ")", "[": "]", "“": "”", "«": "»" };
/** The straight and the double prime end what a curly mark began. */
const CLOSING = new Set(["”", "»", '"', "″"]);
/** “a) … b) …” counts points; it closes nothing. */
const POINT = /(?:^|[\s(])[\p{L}\p{N}]{1,2}$/u;

type Open = { mark: string; at: number };

/** What is left open at the end of a paragraph, and what closes nothing. */
function strays(paragraph: string): Open[] {
  const open: Open[] = [];
  const stray: Open[] = [];
  for (let at = 0; at < paragraph.length; at++) {
    const mark = paragraph[at] as string;
    if (OPENING[mark]) {
      // „German quotes“ end with what opens an English one, and so do some “English quotes“.
      const quoted = mark === "“" ? open.findLastIndex((each) => each.mark === "„" || each.mark === "“") : -1;
      if (quoted >= 0 && !/[\s(]/.test(paragraph[at - 1] ?? " ")) open.splice(quoted, 1);
      else open.push({ mark, at });
    } else if (mark === "„") open.push({ mark, at });
    else if (mark === ")" || mark === "]") {
      const before = open.findLastIndex((each) => OPENING[each.mark] === mark);
      if (before >= 0) open.splice(before);
      else if (!POINT.test(paragraph.slice(Math.max(0, at - 4), at))) stray.push({ mark, at });
    } else if (CLOSING.has(mark)) {
      const before = open.findLastIndex((each) =>
        mark === "»" ? each.mark === "«" : "“„".includes(each.mark),
      );
      if (before >= 0) open.splice(before, 1);
    }
    if (stray.length + open.length > MOST) break;
  }
  return [...open, ...stray];
}

function unbalanced(content: ReleaseContent): Hit[] {
  const paragraphs = plainBody(content).split("\n");
  let offset = 0;
  return paragraphs
    .flatMap((paragraph, i) => {
      const start = offset;
      offset += paragraph.length + 1;
      // A quotation over several paragraphs opens each of them and closes the last.
      const goesOn = /^\s*[“"«„]/.test(paragraphs[i + 1] ?? "");
      return strays(paragraph).flatMap(({ mark, at }) =>
        goesOn && !"()[]".includes(mark)
          ? []
          : [
              {
                field: "body",
                span: { start: start + at, end: start + at + 1 },
                message:
                  OPENING[mark] || mark === "„"
                    ? `This “${mark}” is never closed.`
                    : `This “${mark}” closes nothing.`,
              },
            ],
      );
    })
    .slice(0, MOST);
}

export const markRules: Rule[] = [
  {
    id: "unbalanced-marks",
    severity: "warning",
    fields: "Text",
    title: "What is opened is closed",
    explanation:
      "Without the second mark nobody can tell where a quotation or an aside ends, and who is speaking then.",
    example: {
      bad: "The works (founded in 1911 makes pumps.",
      good: "The works (founded in 1911) makes pumps.",
    },
    check: unbalanced,
  },
];
