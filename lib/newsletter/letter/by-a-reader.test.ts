import { expect, it } from "vitest";
import { byAReader } from "./by-a-reader";

const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0";
const PHONE =
  "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/19.0 Mobile/15E148 Safari/604.1";
const followed = (headers: Record<string, string>, method = "GET") => byAReader(method, new Headers(headers));

it("counts who goes to a page in a browser, old ones too", () => {
  for (const agent of [FIREFOX, PHONE]) {
    expect(followed({ "User-Agent": agent, "Sec-Fetch-Mode": "navigate" })).toBe(true);
    expect(followed({ "User-Agent": agent })).toBe(true);
  }
});

it("counts no program, no looking ahead and no asking whether it is there", () => {
  expect(followed({ "User-Agent": FIREFOX }, "HEAD")).toBe(false);
  const others: Record<string, string>[] = [
    { "Sec-Purpose": "prefetch;prerender" },
    { Purpose: "prefetch" },
    { "X-Moz": "prefetch" },
    { "Sec-Fetch-Mode": "no-cors" },
    { "User-Agent": "" },
    { "User-Agent": "curl/8.9" },
    { "User-Agent": "Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)" },
    { "User-Agent": `${FIREFOX.replace("Firefox/145.0", "HeadlessChrome/140.0")}` },
    { "User-Agent": "Mozilla/5.0 (Windows NT 10.0; Microsoft Outlook 16.0.17531; ms-office; MSOffice 16)" },
    { "User-Agent": "Mozilla/5.0 (compatible; BarracudaCentral.org URL scanner)" },
  ];
  for (const more of others)
    expect(followed({ "User-Agent": FIREFOX, ...more }), JSON.stringify(more)).toBe(false);
});
