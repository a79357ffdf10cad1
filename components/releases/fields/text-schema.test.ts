import { getSchema } from "@tiptap/core";
import { Node } from "@tiptap/pm/model";
import { EditorState } from "@tiptap/pm/state";
import { fixTables } from "@tiptap/pm/tables";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sanitizeText } from "@/lib/core/html";
import { MARKS, NODES, type RichNode } from "@/lib/core/rich-text";
import { readRichText } from "@/lib/core/rich-text-read";
import { writeRichText } from "@/lib/core/rich-text-write";
import { bodyText } from "@/lib/releases/text";
import { placeOfSpan, textPlaces } from "@/lib/releases/text-places";
import { TEXT_EXTENSIONS } from "./text-schema";

const schema = getSchema(TEXT_EXTENSIONS);
const node = (type: string, content?: RichNode[], attrs?: RichNode["attrs"]): RichNode => ({
  type,
  ...(attrs ? { attrs } : {}),
  ...(content ? { content } : {}),
});

const marks = fc
  .tuple(
    fc.constantFrom("", "https://a.example/b?c=1&d=2", "mailto:desk@a.example"),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([href, bold, italic]) => [
    ...(href ? [{ type: "link", attrs: { href } }] : []),
    ...(bold ? [{ type: "bold" }] : []),
    ...(italic ? [{ type: "italic" }] : []),
  ]);
const words = fc.oneof(
  fc.constantFrom(
    " ",
    "  ",
    "word",
    "two words",
    " edges ",
    "10\u00a0000",
    "\u00a0",
    "<b>&amp;",
    '"q"',
    "é𝄞",
    "\t",
  ),
  fc.string({ minLength: 1, maxLength: 6 }).map((text) => text.replace(/[\p{Cc}\p{Cs}]/gu, "x")),
);
const inline = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ type: fc.constant("text"), text: words, marks }) },
    { weight: 1, arbitrary: fc.record({ type: fc.constant("hardBreak"), marks }) },
  ),
  { maxLength: 6 },
);
const paragraph = inline.map((content) => node("paragraph", content));
const { flow } = fc.letrec<{ flow: RichNode; list: RichNode }>((tie) => ({
  flow: fc.oneof({ maxDepth: 3 }, { weight: 3, arbitrary: paragraph }, { weight: 1, arbitrary: tie("list") }),
  list: fc
    .tuple(
      fc.constantFrom("bulletList", "orderedList"),
      fc.array(
        fc
          .tuple(paragraph, fc.array(tie("flow"), { maxLength: 2 }))
          .map(([first, rest]) => node("listItem", [first, ...rest])),
        { minLength: 1, maxLength: 3 },
      ),
    )
    .map(([type, items]) => node(type, items)),
}));
const flows = fc.array(flow, { minLength: 1, maxLength: 2 });
const cell = fc
  .tuple(
    fc.constantFrom("tableCell", "tableHeader"),
    flows,
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 3 }),
  )
  .map(([type, content, colspan, rowspan]) => node(type, content, { colspan, rowspan }));
const table = fc
  .array(fc.array(cell, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map((rows) =>
    node(
      "table",
      rows.map((cells) => node("tableRow", cells)),
    ),
  );
const heading = fc
  .tuple(inline, fc.constantFrom(2, 3))
  .map(([content, level]) => node("heading", content, { level }));
const doc = fc
  .array(
    fc.oneof(
      flow,
      heading,
      table,
      flows.map((content) => node("blockquote", content)),
    ),
    {
      minLength: 1,
      maxLength: 5,
    },
  )
  .map((content) => node("doc", content));

describe("the editor's schema", () => {
  it("has the nodes and marks of the definition, and no other", () => {
    expect(Object.keys(schema.nodes).sort()).toEqual(Object.keys(NODES).sort());
    expect(Object.keys(schema.marks).sort()).toEqual(Object.keys(MARKS).sort());
    for (const [name, { content }] of Object.entries(NODES))
      expect(schema.nodes[name]?.spec.content ?? "", name).toBe(content);
  });
});

describe("any document of the editor", () => {
  it("is kept by the server as the editor wrote it", () => {
    fc.assert(
      fc.property(doc, (some) => {
        Node.fromJSON(schema, some).check();
        const html = writeRichText(some);
        expect(sanitizeText(html)).toBe(html);
      }),
      { numRuns: 2000 },
    );
  });

  it("comes back from its HTML as a document the editor accepts as it is", () => {
    fc.assert(
      fc.property(doc, (some) => {
        const html = writeRichText(some);
        const back = Node.fromJSON(schema, readRichText(html));
        back.check();
        expect(fixTables(EditorState.create({ doc: back }))?.docChanged ?? false).toBe(false);
        expect(writeRichText(back.toJSON())).toBe(html);
      }),
      { numRuns: 1000 },
    );
  });

  it("has the characters of its plain text where the map says", () => {
    fc.assert(
      fc.property(doc, (some) => {
        const places = textPlaces(some);
        expect(places.text).toBe(bodyText(writeRichText(some)));
        const real = Node.fromJSON(schema, some);
        for (const [i, character] of [...places.text].entries())
          if (/[\p{L}\p{N}]/u.test(character) && [...places.text].length === places.text.length) {
            const place = placeOfSpan(places, { start: i, end: i + 1 });
            expect(real.textBetween(place?.from ?? 0, place?.to ?? 0)).toBe(character);
          }
      }),
      { numRuns: 1000 },
    );
  });
});
