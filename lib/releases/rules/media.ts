import type { ReleaseContent } from "../schema";
import { essence } from "./fields";
import type { Hit, Rule } from "./rule";

const FILE_NAME =
  /\.(?:jpe?g|png|gif|webp|avif|heic|tiff?)$|^(?:img|dsc|dscn|image|photo|picture|untitled)[ _-]?\d*$/i;

/** One remark for each picture of which it holds; files are read, not seen. */
const pictures = (
  { media }: ReleaseContent,
  part: "alt" | "credit",
  message: string,
  holds: (use: ReleaseContent["media"][number]) => boolean,
): Hit[] =>
  media.flatMap((use, i) =>
    use.role !== "attachment" && holds(use) ? [{ field: `media.${i}.${part}`, span: null, message }] : [],
  );

export const mediaRules: Rule[] = [
  {
    id: "missing-alt-text",
    severity: "error",
    fields: "Pictures: description",
    title: "Every picture is described",
    explanation:
      "Whoever cannot see a picture hears its description instead. Say what is to be seen, in a sentence.",
    example: { bad: "", good: "Two bakers push a stone oven from a barge onto the quay." },
    check: (content) =>
      pictures(content, "alt", "Describe the picture for those who cannot see it.", (use) => !use.alt.trim()),
  },
  {
    id: "empty-alt-text",
    severity: "warning",
    fields: "Pictures: description",
    title: "A description describes",
    explanation:
      "A file name says nothing, and the caption is read out anyway. Tell what the picture shows, not what it is called.",
    example: { bad: "IMG_2041.jpg", good: "Two bakers push a stone oven from a barge onto the quay." },
    check: (content) =>
      pictures(
        content,
        "alt",
        "Say what is to be seen: a file name, or the caption once more, does not.",
        ({ alt, caption }) =>
          Boolean(alt.trim()) &&
          (FILE_NAME.test(alt.trim()) || (essence(alt) !== "" && essence(alt) === essence(caption))),
      ),
  },
  {
    id: "missing-credit",
    severity: "warning",
    fields: "Pictures: credit",
    title: "Every picture names who made it",
    explanation: "A picture without a credit cannot be printed: nobody knows whether it may be.",
    example: { bad: "", good: "Photo: Ada Example / Example Works" },
    check: (content) =>
      pictures(content, "credit", "Name who took or made the picture.", (use) => !use.credit.trim()),
  },
];
