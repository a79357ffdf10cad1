import { describe, expect, it } from "vitest";
import { encodingFor, matches } from "./negotiation";

describe("encodingFor", () => {
  it.each([
    [null, null],
    ["", null],
    ["identity", null],
    ["gzip, deflate, br, zstd", "br"],
    ["GZIP", "gzip"],
    ["br;q=0, gzip", "gzip"],
    ["br;q=0.1, gzip;q=0.9", "gzip"],
    ["*", "br"],
    ["*;q=0", null],
    ["gzip;q=nonsense", null],
  ])("answers %j with %j", (header, encoding) => expect(encodingFor(header)).toBe(encoding));
});

describe("matches", () => {
  it.each(['W/"abc"', '"abc"', '"x", W/"abc"', "*"])("knows %s", (header) =>
    expect(matches(header, 'W/"abc"')).toBe(true),
  );
  it.each([null, "", '"x"', '"abcd"'])("does not know %s", (header) =>
    expect(matches(header, 'W/"abc"')).toBe(false),
  );
});
