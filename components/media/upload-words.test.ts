import { expect, test } from "vitest";
import type { UploadView } from "@/lib/media/schema";
import { smallness } from "./upload-words";

const upload = (change: Partial<UploadView>) =>
  ({ kind: "image", status: "ready", width: 1600, height: 1067, ...change }) as UploadView;

test("only a picture that is narrower than a page's column is called small", () => {
  expect(smallness(upload({ width: 200 }))).toBe(
    "This picture is small. Readers see it at most 200 pixels wide.",
  );
  expect(smallness(upload({ width: 799 }))).toContain("799");
  expect(smallness(upload({ width: 800 }))).toBe("");
  expect(smallness(upload({ width: null, status: "checking" }))).toBe("");
  expect(smallness(upload({ width: 200, kind: "document" }))).toBe("");
  expect(smallness(undefined)).toBe("");
});
