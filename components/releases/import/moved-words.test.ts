import { expect, test } from "vitest";
import type { Finding } from "@/lib/releases/document/finding";
import type { ImportMarks } from "@/lib/releases/document/marks";
import type { ReleaseFormValues } from "@/lib/releases/form-values";
import { putBack } from "./moved-words";

const use = (id: string, caption: string, credit: string) => ({ id, caption, credit, alt: "A boat" });

test("a caption that is none goes back into the text, and what was written since stays", () => {
  const put = [use("a", "The yard", "Photo: Ines"), use("b", "The ferry", "")];
  const values = {
    body: "<p>Text</p>",
    media: [use("a", "The yard", "Photo: Maud"), use("b", "The ferry", ""), use("c", "Own", "")],
  } as unknown as ReleaseFormValues;
  const marks = { before: { media: [] }, after: { media: put } } as unknown as ImportMarks;
  const one = { fields: ["media"], html: "<p>The yard</p>", at: "end" } as unknown as Finding;
  expect(putBack(values, one, marks)).toEqual({
    body: "<p>Text</p><p>The yard</p>",
    media: [use("a", "", "Photo: Maud"), use("b", "", ""), use("c", "Own", "")],
  });
});
