import { describe, expect, it } from "vitest";
import { mediaUseOf, neighbourOf, roleFor, room } from "./media-order";

const as = (...roles: ("hero" | "image" | "attachment")[]) => roles.map((role) => ({ role }));

describe("the order of pictures and files", () => {
  it("lets the first picture lead", () => {
    expect(roleFor([], "image")).toBe("hero");
    expect(roleFor(as("attachment"), "image")).toBe("hero");
    expect(roleFor(as("image"), "image")).toBe("image");
    expect(roleFor([], "document")).toBe("attachment");
  });
  it("ends at six pictures and five files", () => {
    const five = as("hero", "image", "image", "image", "image");
    expect([room(five, "image"), room([...five, ...as("image")], "image")]).toEqual([true, false]);
    const files = as("attachment", "attachment", "attachment", "attachment");
    expect([room(files, "document"), room([...files, ...as("attachment")], "document")]).toEqual([
      true,
      false,
    ]);
  });
  it("moves among its own kind, past the other", () => {
    const media = as("hero", "attachment", "image", "attachment");
    expect(neighbourOf(media, 0, 1)).toBe(2);
    expect(neighbourOf(media, 2, -1)).toBe(0);
    expect(neighbourOf(media, 1, 1)).toBe(3);
    expect(neighbourOf(media, 2, 1)).toBeNull();
    expect(neighbourOf(media, 0, -1)).toBeNull();
    expect(neighbourOf(media, 9, 1)).toBeNull();
  });
});

it("begins with what was last said about an upload", () => {
  expect(mediaUseOf("a", "image", { credit: "M. Reed" })).toEqual({
    id: "a",
    role: "image",
    alt: "",
    caption: "",
    credit: "M. Reed",
    licence: "",
  });
});
