import { Slice } from "@tiptap/pm/model";
import type { EditorProps } from "@tiptap/pm/view";
import { plainTextBody } from "@/lib/core/paragraphs";
import { readRichText } from "@/lib/core/rich-text-read";
import { cleanPasted } from "@/lib/releases/pasted/clean";

/** What the editor does with a clipboard: structure stays, junk goes, empty lines of plain text end paragraphs. */
export const PASTING: Pick<EditorProps, "transformPastedHTML" | "clipboardTextParser"> = {
  // What was copied here is ours already, and carries ProseMirror's own notes on where it was cut.
  transformPastedHTML: (html) => (html.includes("data-pm-slice") ? html : cleanPasted(html)),
  clipboardTextParser: (text, $context) => {
    const { schema } = $context.doc.type;
    return Slice.maxOpen(schema.nodeFromJSON(readRichText(plainTextBody(text))).content);
  },
};
