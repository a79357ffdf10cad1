import { describe, expect, it } from "vitest";
import { mailAddress, renditionsOf, sourceSet, widest } from "./renditions";

const image = { url: "/media/k3y1/960.webp", width: 2001, height: 1500, widths: [480, 960, 1600] };

describe("a picture's renditions", () => {
  it("are offered in every width there is, in either format", () => {
    expect(sourceSet(image)).toBe(
      "/media/k3y1/480.webp 480w, /media/k3y1/960.webp 960w, /media/k3y1/1600.webp 1600w",
    );
    expect(sourceSet({ ...image, widths: [320] }, "avif")).toBe("/media/k3y1/320.avif 320w");
  });
  it("need no choice where there is none", () => {
    expect(sourceSet({ ...image, widths: [960] })).toBeUndefined();
    expect(sourceSet({ ...image, widths: [] })).toBeUndefined();
  });
  it("have the proportions of the picture", () => {
    expect(renditionsOf(image)[0]).toEqual({
      url: "/media/k3y1/480.webp",
      width: 480,
      height: 360,
      contentType: "image/webp",
    });
    expect(renditionsOf({ ...image, width: 20_000, height: 3 })[0]!.height).toBe(1);
  });
  it("are JPEG in a mail: wide enough for a fine screen, or as wide as there is", () => {
    const key = "0123456789abcdef".repeat(2);
    const url = `/media/${key}/480.webp`;
    expect(mailAddress({ url, widths: [480, 960, 1600] })).toBe(`/media/${key}/960.jpg`);
    expect(mailAddress({ url, widths: [320, 480, 800, 1200, 1600] })).toBe(`/media/${key}/1200.jpg`);
    expect(mailAddress({ url, widths: [320, 480] })).toBe(`/media/${key}/480.jpg`);
    expect(mailAddress({ url: "https://a.example/x.png", widths: [] })).toBe("https://a.example/x.png");
  });
  it("end in the widest, or are the picture itself when nothing is known of its size", () => {
    expect(widest(image)).toMatchObject({ url: "/media/k3y1/1600.webp", width: 1600, height: 1199 });
    expect(widest({ url: "https://a.example/x.jpg", widths: [] })).toEqual({
      url: "https://a.example/x.jpg",
      contentType: "image/jpeg",
    });
  });
});
