import { describe, expect, it } from "vitest";
import { clip, storableJson, storableText } from "./clip";

describe("clip", () => {
  it("cuts at the limit, and before a pair that stands across it", () => {
    expect(clip("abcdef", 3)).toBe("abc");
    expect(clip("abc", 3)).toBe("abc");
    expect(clip("ab😀", 3)).toBe("ab");
    expect(clip("ab😀", 4)).toBe("ab😀");
    expect(clip("😀", 1)).toBe("");
    expect(clip("a", 0)).toBe("");
  });
  it("leaves nothing that PostgreSQL refuses", () => {
    expect(storableText("a\0b\ud800c")).toBe("ab\ufffdc");
    expect(JSON.parse(storableJson({ a: ["x\0", { b: "\udc00" }] }))).toEqual({ a: ["x", { b: "\ufffd" }] });
  });
});
