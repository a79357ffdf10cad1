import type { ReleaseContent } from "./schema";

/** Limits of S2: one picture leads, five more follow, and so many files. */
export const IMAGES_MAX = 6;
export const ATTACHMENTS_MAX = 5;

type MediaUse = ReleaseContent["media"][number];
type Complain = (path: (string | number)[], message: string) => void;

/** What readers and other editors are owed with every picture, field by field. */
const OWED: { field: "alt" | "caption" | "credit" | "licence"; message: string }[] = [
  { field: "alt", message: "Describe the picture for people who cannot see it." },
  { field: "caption", message: "Write the caption: who and what, where and when." },
  { field: "credit", message: "Name the photographer or owner." },
  { field: "licence", message: "Say on what terms the picture may be used." },
];

function checkCounts(media: MediaUse[], complain: Complain): void {
  const heroes = media.filter((each) => each.role === "hero");
  const images = media.filter((each) => each.role !== "attachment");
  if (heroes.length > 1)
    media.forEach((each, i) => {
      if (each.role === "hero" && each !== heroes[0])
        complain(["media", i, "role"], "Only one picture can lead. Make this one a further picture.");
    });
  if (images.length > IMAGES_MAX)
    complain(
      ["media"],
      `Use one leading picture and up to five more (now ${images.length} pictures in all).`,
    );
  if (media.length - images.length > ATTACHMENTS_MAX)
    complain(["media"], `Attach up to five files (now ${media.length - images.length}).`);
}

/** Whether a release's pictures and files may be handed in (S2); what each upload really is, the server checks. */
export function checkMedia(media: MediaUse[], complain: Complain): void {
  checkCounts(media, complain);
  const seen = new Set<string>();
  media.forEach((each, i) => {
    const id = each.id.toLowerCase();
    if (seen.has(id))
      complain(["media", i, "id"], "This upload is in the release already. Remove one of the two.");
    seen.add(id);
    if (each.role === "attachment") {
      if (!each.caption.trim()) complain(["media", i, "caption"], "Name the file as readers should see it.");
      return;
    }
    for (const { field, message } of OWED) if (!each[field].trim()) complain(["media", i, field], message);
  });
}
