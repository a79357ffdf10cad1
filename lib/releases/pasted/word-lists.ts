import { DomUtils } from "htmlparser2";
import {
  classOf,
  type Element,
  elementsIn,
  isElement,
  make,
  type Parent,
  remove,
  styleOf,
  wordsOf,
} from "./element";

// Word writes a list as paragraphs with a level in their style and the bullet or number as words.

const ORDERED = /^\s*(\d+|[a-z]|[ivxlc]+)[.)]/i;

const levelOf = (element: Element): number | null => {
  const level = /mso-list:\s*[^;]*\blevel(\d+)/.exec(styleOf(element))?.[1];
  if (level) return Number(level);
  return /MsoListParagraph/.test(classOf(element)) && markOf(element) ? 1 : null;
};

/** The bullet or number: what Word itself marks to be ignored. */
function markOf(paragraph: Element): Element | undefined {
  return elementsIn(paragraph).find((each) => /mso-list:\s*ignore/.test(styleOf(each)));
}

function listFor(paragraph: Element): "ul" | "ol" {
  const mark = markOf(paragraph);
  const words = mark ? wordsOf(mark) : "";
  if (mark) remove(mark);
  return ORDERED.test(words) ? "ol" : "ul";
}

function itemOf(paragraph: Element): Element {
  const item = make("li");
  for (const child of [...paragraph.children]) DomUtils.appendChild(item, child);
  return item;
}

/** The list at a level below the open ones, made where it is missing. */
function listAt(open: Element[], level: number, tag: "ul" | "ol"): Element {
  open.length = Math.min(open.length, level);
  while (open.length < level) {
    const list = make(tag);
    const above = open.at(-1);
    const item = above?.children.findLast(isElement);
    if (item) DomUtils.appendChild(item, list);
    else if (above) DomUtils.appendChild(above, list);
    open.push(list);
  }
  return open.at(-1) as Element;
}

/** Makes real lists of Word's. */
export function readWordLists(root: Parent): void {
  let open: Element[] = [];
  let last: Element | null = null;
  for (const paragraph of elementsIn(root).filter(({ name }) => /^(p|h[1-6])$/.test(name))) {
    const level = levelOf(paragraph);
    if (!level) {
      open = [];
      continue;
    }
    const follows = last !== null && elementBefore(paragraph) === open[0];
    if (!follows) open = [];
    const tag = listFor(paragraph);
    if (open[0] && level === 1 && open[0].name !== tag) open = [];
    const fresh = open.length === 0;
    const list = listAt(open, Math.min(level, 9), tag);
    if (fresh) DomUtils.prepend(paragraph, open[0] as Element);
    DomUtils.appendChild(list, itemOf(paragraph));
    remove(paragraph);
    last = paragraph;
  }
}

function elementBefore(element: Element): Element | null {
  let before = element.prev;
  while (before && !isElement(before)) {
    if (wordsOf(before).trim()) return null;
    before = before.prev;
  }
  return isElement(before) ? before : null;
}
