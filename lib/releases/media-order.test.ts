import { describe, expect, it } from "vitest";
import { mediaUseOf, neighbourOf, roleFor, rolesOf, room } from "./media-order";

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

describe("roles", () => {
  const media = (...roles: ("hero" | "image" | "attachment")[]) =>
    roles.map((role, i) => ({ role, id: String(i) }));
  const unknown = () => undefined;
  it("follow what an upload really is", () => {
    expect(
      rolesOf(media("hero", "image", "attachment"), (id) => (id === "2" ? "image" : "document")),
    ).toEqual(["attachment", "attachment", "hero"]);
  });
  it("have somebody lead when the leading picture is gone", () => {
    expect(rolesOf(media("attachment", "image", "image"), unknown)).toEqual(["attachment", "hero", "image"]);
    expect(rolesOf(media("image", "hero"), unknown)).toEqual(["image", "hero"]);
    expect(rolesOf(media("attachment"), unknown)).toEqual(["attachment"]);
    expect(rolesOf([], unknown)).toEqual([]);
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
