import { expect, it } from "vitest";
import { fileSize } from "./file-size";

it.each([
  [0, "0 B"],
  [999, "999 B"],
  [1000, "1 KB"],
  [48_213, "48 KB"],
  [999_499, "999 KB"],
  [999_500, "1 MB"],
  [1_250_000, "1.3 MB"],
  [9_960_000, "10 MB"],
  [52_000_000, "52 MB"],
  [3_400_000_000, "3.4 GB"],
])("%i bytes are %s", (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});
