import { expect, it } from "vitest";
import { publicUrl } from "@/lib/core/env";
import { fromOwnPage } from "./own-page";

const sent = (headers: Record<string, string>) =>
  fromOwnPage(new Request("http://here.test/", { method: "POST", headers }));

it("knows its own pages by Origin, by the host they were asked for, or by what the browser says of the site", () => {
  expect(sent({ origin: publicUrl() })).toBe(true);
  expect(sent({ origin: "https://herald.test", host: "herald.test" })).toBe(true);
  expect(sent({ "sec-fetch-site": "same-origin" })).toBe(true);
  expect(sent({})).toBe(true);
});

it.each([
  [{ origin: "https://elsewhere.test", host: "here.test" }],
  [{ origin: "null", host: "here.test" }],
  [{ origin: "", host: "" }],
  [{ origin: "https://here.test.elsewhere.test", host: "here.test" }],
  [{ "sec-fetch-site": "cross-site" }],
  [{ "sec-fetch-site": "same-site" }],
])("turns away %j", (headers) => {
  expect(sent(headers as Record<string, string>)).toBe(false);
});
