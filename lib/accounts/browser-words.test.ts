import { expect, it } from "vitest";
import { browserWords } from "./browser-words";

it("names browser and system", () => {
  const webkit = "AppleWebKit/537.36 (KHTML, like Gecko)";
  expect(browserWords(`Mozilla/5.0 (X11; Linux x86_64) ${webkit} Chrome/140.0 Safari/537.36`)).toBe(
    "Chrome on Linux",
  );
  expect(browserWords(`Mozilla/5.0 (Windows NT 10.0) ${webkit} Chrome/140.0 Safari/537.36 Edg/140.0`)).toBe(
    "Edge on Windows",
  );
  expect(
    browserWords("Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Safari/604.1"),
  ).toBe("Safari on iOS");
  expect(browserWords("Mozilla/5.0 (Macintosh; Intel Mac OS X 15.0; rv:143.0) Gecko Firefox/143.0")).toBe(
    "Firefox on macOS",
  );
});

it("does not guess", () => {
  expect(browserWords("")).toBe("Unknown browser");
  expect(browserWords("curl/8.0")).toBe("Unknown browser");
});
