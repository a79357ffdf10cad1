import { z } from "zod";

const line = z.string();

/** What a transactional mail says, apart from how it looks. */
export const letter = z.object({
  /** Paragraphs of plain text, the greeting first; a line break stays one. */
  paragraphs: z.array(line),
  /** What the desk or somebody else remarks, each with what it is about and the words it quotes. */
  points: z.array(z.object({ about: line.default(""), text: line, quoted: line.default("") })).default([]),
  /** Somebody's own words, set apart. */
  note: line.default(""),
  /** Facts to find at a glance, such as a time. */
  facts: z.array(z.object({ label: line, value: line })).default([]),
  /** What comes after the points and facts. */
  closing: z.array(line).default([]),
  /** One button: its words and where it leads (absolute URL). */
  action: z.object({ label: line, url: line }).optional(),
  /** Further addresses, below the button. */
  links: z.array(z.object({ label: line, url: line })).default([]),
  /** Why the reader gets this mail. */
  why: line.default(""),
  /** In whose name it goes out and where its footer leads, when not the deployment's. */
  sender: z.object({ name: line, home: line }).optional(),
  /** The mailing list it is about (RFC 2919), and the address whose POST ends it (RFC 8058). */
  list: z.object({ name: line, id: line, unsubscribe: line.optional() }).optional(),
});
export type LetterText = z.infer<typeof letter>;
export type LetterInput = z.input<typeof letter>;

const pointText = ({ about, text, quoted }: LetterText["points"][number]) =>
  `• ${about ? `${about}: ` : ""}${text}${quoted ? `\n  “${quoted}”` : ""}`;

const quotedText = (note: string) => note.replace(/^/gm, "> ");

/** The text part of a mail, complete in itself (RFC 2046 §5.1.4: the parts say the same). */
export function letterText(input: LetterInput): string {
  const { paragraphs, points, note, facts, closing, action, links, why } = letter.parse(input);
  return [
    ...paragraphs,
    ...(facts.length ? [facts.map((fact) => `${fact.label}: ${fact.value}`).join("\n")] : []),
    ...(points.length ? [points.map(pointText).join("\n")] : []),
    ...(note ? [quotedText(note)] : []),
    ...closing,
    ...(action ? [`${action.label}:\n${action.url}`] : []),
    ...(links.length ? [links.map(({ label, url }) => `${label}:\n${url}`).join("\n\n")] : []),
    ...(why ? [`-- \n${why}`] : []),
  ].join("\n\n");
}
