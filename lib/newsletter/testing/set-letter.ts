import type { EditionContent, Reader } from "../edition/content";
import { cleaned } from "../letter/clean";
import { outlineOf } from "../letter/outline";
import type { OpenPress } from "../letter/press";
import { Sheet } from "../letter/sheet";
import { preheaderOf, subjectOf } from "../letter/subject";
import type { Title } from "../title";

/** A reader's letter in HTML without a database and its reader's own links, to be looked at. For tests. */
export async function setLetter(
  edition: EditionContent,
  title: Title,
  reader: Reader,
  openPress: OpenPress,
): Promise<string> {
  const content = cleaned(edition);
  const outline = outlineOf(content, title, reader);
  if (!outline) throw new Error("This letter would say nothing.");
  const linkTo = ({ id, card }: (typeof content.entries)[number]) =>
    `${title.origin}/news/${id}/${card.slug}`;
  const sheet = new Sheet(await openPress({ content, title, clicks: false, linkTo }), content);
  const heading = {
    subject: subjectOf(content, outline, title.name),
    preheader: preheaderOf(content, outline),
  };
  return sheet
    .letter(outline, heading)
    .map((piece) => (typeof piece === "string" ? piece : `${title.origin}/subscribe/${piece.slot}/link`))
    .join("");
}
