import { describe, expect, it } from "vitest";
import { checkMedia } from "./media-checks";
import type { ReleaseContent } from "./schema";

type Use = ReleaseContent["media"][number];
let made = 0;
const picture = (changes: Partial<Use> = {}): Use => ({
  id: `01900000-0000-7000-8000-${String(++made).padStart(12, "0")}`,
  role: "image",
  alt: "A baker at an oven",
  caption: "The oven on Mill Street",
  credit: "M. Reed",
  licence: "CC BY 4.0",
  ...changes,
});
const file = (changes: Partial<Use> = {}) =>
  picture({ role: "attachment", alt: "", credit: "", licence: "", ...changes });

function complaints(media: Use[]): string[] {
  const found: string[] = [];
  checkMedia(media, (path) => found.push(path.join(".")));
  return found;
}

describe("pictures and files of a release that is handed in", () => {
  it("may be a leading picture, five more and five files", () => {
    const six = [picture({ role: "hero" }), ...Array.from({ length: 5 }, () => picture())];
    expect(complaints([...six, ...Array.from({ length: 5 }, () => file())])).toEqual([]);
    expect(complaints([...six, picture()])).toEqual(["media"]);
    expect(complaints(Array.from({ length: 6 }, () => file()))).toEqual(["media"]);
    expect(complaints([])).toEqual([]);
  });
  it.each(["alt", "caption", "credit", "licence"] as const)("need of each picture its %s", (field) => {
    expect(complaints([picture(), picture({ [field]: "  " })])).toEqual([`media.1.${field}`]);
  });
  it("need of a file no more than its name", () => {
    expect(complaints([file()])).toEqual([]);
    expect(complaints([file({ caption: "" })])).toEqual(["media.0.caption"]);
  });
  it("have one leading picture at most", () => {
    expect(complaints([picture(), picture({ role: "hero" }), picture({ role: "hero" })])).toEqual([
      "media.2.role",
    ]);
  });
  it("hold no upload twice, however its id is written", () => {
    const id = "01900000-0000-7000-8000-00000000abcd";
    expect(complaints([picture({ id }), picture({ id: id.toUpperCase() })])).toEqual(["media.1.id"]);
  });
});
