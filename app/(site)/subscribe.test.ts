import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "@/lib/core/db";
import { PEER_HEADER } from "@/lib/core/peer";
import { makeItem } from "@/lib/newsletter/testing/alerts";
import { linkIn, mailsTo, workOff } from "@/lib/newsletter/testing/mailbox";
import { makeOrganisation, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";
import { cameFromHere } from "./same-origin";

await testDatabase();
beforeAll(() => makePublication({ slug: "courier", hostnames: ["courier.example"] }));

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>;
type Route = { GET?: Handler; POST?: Handler };
let peers = 0;

/** Asks as Next would; a form when there are fields, an address of its own for whoever asks. */
async function ask(
  route: string,
  params: Record<string, string> = {},
  {
    form,
    headers = {},
    query = "",
  }: { form?: string; headers?: Record<string, string>; query?: string } = {},
): Promise<Response> {
  const file = path.join(process.cwd(), "app/(site)/sites/[host]/subscribe", route);
  const handlers = (await import(file)) as Route;
  const method = form === undefined ? "GET" : "POST";
  const request = new Request(`http://courier.example/subscribe${query}`, {
    method,
    headers: {
      host: "courier.example",
      [PEER_HEADER]: `peer ${++peers}`,
      ...(form === undefined ? {} : { "content-type": "application/x-www-form-urlencoded" }),
      ...headers,
    },
    ...(form === undefined ? {} : { body: form }),
  });
  const handler = handlers[method] as Handler;
  return handler(request, { params: Promise.resolve({ host: "courier.example", ...params } as never) });
}

const signUp = (address: string, more = "", headers: Record<string, string> = {}) =>
  ask("route.tsx", {}, { form: `${new URLSearchParams({ address })}${more}`, headers });

const PERSONAL = {
  "cache-control": "private, no-store",
  "referrer-policy": "no-referrer",
  "x-robots-tag": "noindex, nofollow",
};
function expectPersonal({ headers }: Response) {
  expect(Object.fromEntries(headers)).toMatchObject(PERSONAL);
  expect(headers.get("set-cookie")).toBeNull();
  expect(headers.get("content-security-policy")).toContain("form-action 'self'");
}

async function subscribed(address: string) {
  await signUp(address, "&page=/about");
  await workOff(new Date());
  const secret = await linkIn(address, "confirm");
  expect((await ask("confirm/[secret]/route.tsx", { secret }, { form: "" })).status).toBe(200);
  return { leave: await linkIn(address, "leave"), own: await linkIn(address, "preferences"), secret };
}
const stateOf = async (address: string) => (await db().subscriber.findFirst({ where: { address } }))?.state;

describe("the sign-up form", () => {
  it("stands on a page for everybody, without cookie or script", async () => {
    const response = await ask("route.tsx");
    const html = await response.text();
    expect(response.status).toBe(200);
    expect(response.headers.get("cache-control")).toContain("public");
    expect(html).toContain('action="/subscribe" method="post"');
    expect(html).not.toContain("<script");
    expect((await ask("sent/route.tsx")).status).toBe(200);
  });

  it("is answered alike whether the address is known, new, suppressed, trapped or over its limit", async () => {
    await subscribed("known@mill.test");
    const answers = [await signUp("known@mill.test"), await signUp("new@mill.test")];
    for (let n = 0; n < 9; n++) answers.push(await signUp("flood@mill.test"));
    answers.push(await signUp("robot@mill.test", "&website=https://spam.test"));
    for (const answer of answers) {
      expect([answer.status, answer.headers.get("location"), await answer.text()]).toEqual([
        303,
        "/subscribe/sent",
        "",
      ]);
      expect(answer.headers.get("cache-control")).toBe("private, no-store");
    }
    await workOff(new Date());
    expect(await mailsTo("flood@mill.test")).toHaveLength(4);
    expect(await mailsTo("robot@mill.test")).toEqual([]);
  });

  it.each([
    ["ida@mill.test\r\nBcc: eve@evil.test", 422, "This is not an address"],
    ["", 422, "Write your email address."],
    ["<script>alert(1)</script>@x", 422, "This is not an address"],
    ["x@mailinator.com", 422, "last for minutes"],
  ])("%j comes back with the reason, and what was typed is text", async (address, status, reason) => {
    const response = await signUp(address, "&section=business&days=weekdays");
    const html = await response.text();
    expect(response.status).toBe(status);
    expectPersonal(response);
    expect(html).toContain(reason);
    expect(html).toMatch(/id="section-business"[^>]*checked/);
    expect(html).toMatch(/id="days-weekdays"[^>]*checked/);
    expect(html).not.toContain("<script");
  });

  it.each([
    [{ "sec-fetch-site": "cross-site" }, 403],
    [{ "sec-fetch-site": "same-site" }, 403],
    [{ origin: "https://evil.example" }, 403],
    [{ origin: "null" }, 403],
    [{ "content-type": "text/plain" }, 415],
    [{ "content-type": "multipart/form-data; boundary=x" }, 415],
  ] as Record<string, string>[][] as [Record<string, string>, number][])(
    "sent with %j is %d and does nothing",
    async (headers, status) => {
      const response = await signUp("cross@mill.test", "", headers);
      expect(response.status).toBe(status);
      expectPersonal(response);
      expect(await workOff(new Date())).toBe(0);
    },
  );

  it("too large is refused before it is read to its end", async () => {
    expect((await signUp("big@mill.test", `&places=${"x".repeat(1_000_000)}`)).status).toBe(413);
  });

  it("knows its own pages by what browsers say", () => {
    const from = (headers: Record<string, string>) =>
      cameFromHere(new Headers({ host: "a.test", ...headers }));
    expect(from({ "sec-fetch-site": "same-origin", origin: "https://proxy.test" })).toBe(true);
    expect(from({ origin: "http://a.test" })).toBe(true);
    expect(from({ origin: "http://a.test:81" })).toBe(false);
    expect(from({})).toBe(true);
  });

  it("follows an organisation that has published, and gives away no other", async () => {
    const { slug } = await makeOrganisation();
    expect((await ask("route.tsx", {}, { query: `?newsroom=${slug}` })).status).toBe(404);
    expect((await ask("route.tsx", {}, { query: "?newsroom=../x" })).status).toBe(404);
  });
});

describe("links in mails", () => {
  it("change nothing when they are only looked at, and every answer is one person's own", async () => {
    await signUp("pending@mill.test");
    await workOff(new Date());
    const { leave, own } = await subscribed("looker@mill.test");
    const secret = await linkIn("pending@mill.test", "confirm");
    const before = await db().subscriber.findMany({ orderBy: { id: "asc" } });
    for (const [route, params] of [
      ["confirm/[secret]/route.tsx", { secret }],
      ["leave/[link]/route.tsx", { link: leave }],
      ["preferences/[link]/route.tsx", { link: own }],
      ["erase/[link]/route.tsx", { link: own }],
      ["data/[link]/route.ts", { link: own }],
    ] as [string, Record<string, string>][]) {
      const response = await ask(route, params);
      expect([route, response.status]).toEqual([route, 200]);
      expectPersonalOrFile(response);
    }
    expect(await db().subscriber.findMany({ orderBy: { id: "asc" } })).toEqual(before);
  });
  const expectPersonalOrFile = ({ headers }: Response) =>
    expect(Object.fromEntries(headers)).toMatchObject(PERSONAL);

  it.each(["", "x", "v1.AAAA", "\u0000", "../..", "%", "A".repeat(10_000)])(
    "%j is no link: 404 in the title's dress, by GET and POST",
    async (link) => {
      for (const route of ["leave", "preferences", "erase"])
        for (const form of [undefined, ""]) {
          const response = await ask(
            `${route}/[link]/route.tsx`,
            { link },
            form === undefined ? {} : { form },
          );
          expect([route, response.status]).toEqual([route, 404]);
          expect(await response.text()).toContain("This link does not work any more");
          expectPersonal(response);
        }
      expect((await ask("confirm/[secret]/route.tsx", { secret: link })).status).toBe(404);
      expect((await ask("confirm/[secret]/route.tsx", { secret: link }, { form: "" })).status).toBe(422);
      expect((await ask("data/[link]/route.ts", { link })).status).toBe(404);
    },
  );

  it.each([
    ["application/x-www-form-urlencoded", "List-Unsubscribe=One-Click"],
    [
      "multipart/form-data; boundary=b",
      '--b\r\nContent-Disposition: form-data; name="List-Unsubscribe"\r\n\r\nOne-Click\r\n--b--\r\n',
    ],
  ])("one click as %s ends the letter without cookie, redirect or limit", async (type, form) => {
    const address = `click-${type.length}@mill.test`;
    const { leave } = await subscribed(address);
    for (let n = 0; n < 3; n++) {
      const headers = { "content-type": type, [PEER_HEADER]: "a mail provider" };
      const response = await ask("leave/[link]/route.tsx", { link: leave }, { form, headers });
      expect(response.status).toBe(200);
      expect(await stateOf(address)).toBe("unsubscribed");
    }
    const back = await ask("come-back/[link]/route.tsx", { link: leave }, { form: "" });
    expect([back.status, await stateOf(address)]).toEqual([200, "active"]);
  });

  it("save what was chosen; a form that was overtaken, or names nobody, comes back with the reason", async () => {
    const { own } = await subscribed("chooser@mill.test");
    const page = async () => (await ask("preferences/[link]/route.tsx", { link: own })).text();
    const version = /name="version" value="(\d+)"/.exec(await page())?.[1];
    const save = (form: string) => ask("preferences/[link]/route.tsx", { link: own }, { form });
    const good = `version=${version}&section=local&days=chosen&day=6&hour=18&zone=Asia/Tokyo&places=Mill Street`;
    expect((await save(good)).status).toBe(303);
    expect(await page()).toMatch(/value="Mill Street"/);
    const stale = await save(good);
    expect([stale.status, await stale.text()]).toEqual([409, expect.stringContaining("changed meanwhile")]);
    const nobody = await save(`version=${Number(version) + 1}&zone=UTC&hour=6&follow=Nobody Ltd`);
    expect([nobody.status, await nobody.text()]).toEqual([422, expect.stringContaining("No organisation")]);
    const noDay = await save(`version=${Number(version) + 1}&zone=UTC&hour=6&days=chosen&section=business`);
    const again = await noDay.text();
    expect(again).toContain("Choose at least one day.");
    expect(again).toMatch(/id="section-business"[^>]*checked/);
    expect(await db().subscriber.findFirst({ where: { address: "chooser@mill.test" } })).toMatchObject({
      days: [6],
      hour: 18,
      timeZone: "Asia/Tokyo",
      sections: ["local"],
    });
  });

  it("find organisations by the beginning of a word, and lose nothing of the form meanwhile", async () => {
    const { own } = await subscribed("finder@mill.test");
    const { id } = await db().publication.findFirstOrThrow();
    const known = await makeOrganisation("Millwright Brewing & Kitchen");
    const silent = await makeOrganisation("Millstone Partners");
    await makeItem(id, new Date("2026-11-30T10:00:00Z"), { newsroom: known.slug });
    const version = (await db().subscriber.findFirst({ where: { address: "finder@mill.test" } }))?.version;
    const save = (more: string) =>
      ask(
        "preferences/[link]/route.tsx",
        { link: own },
        { form: `version=${version}&zone=UTC&hour=9&${more}` },
      );
    const found = await save("act=find&follow=mill&places=Riverbend&alert-search=the&breaking-most=4&day=2");
    const html = await found.text();
    expect(found.status).toBe(200);
    expect(html).toContain(known.name.replace("&", "&amp;"));
    expect(html).not.toContain(silent.name);
    for (const kept of [
      /id="follow"[^>]*value="mill"/,
      /value="Riverbend"/,
      /id="alert-search-0"[^>]*value="the"/,
    ])
      expect(html).toMatch(kept);
    expect(html).toMatch(/<option value="9" selected/);
    expect(html).not.toMatch(new RegExp(`id="newsroom-${known.slug}"[^>]*checked`));
    const alerts = `newsroom=${known.slug}&alert-newsroom=${known.slug}&alert-newsroom=${silent.slug}&breaking-most=4`;
    const refused = await save(`${alerts}&alert-search=mill+bridge&alert-search=the&follow=mill`);
    const again = await refused.text();
    expect(refused.status).toBe(422);
    expect(again).toMatch(/href="#alert-search-1"[^>]*>“the” finds nothing/);
    expect(again).toMatch(/id="alert-search-1"[^>]*aria-invalid="true"[^>]*value="the"/);
    expect(again).toMatch(new RegExp(`id="alert-newsroom-${known.slug}"[^>]*checked`));
    expect((await save(`act=find&${alerts}&alert-search=mill+bridge&follow=`)).status).toBe(303);
    expect(await db().subscriber.findFirst({ where: { address: "finder@mill.test" } })).toMatchObject({
      newsrooms: [known.slug],
      alertNewsrooms: [known.slug],
      alertSearches: ["mill bridge"],
      alertBreaking: false,
      breakingPerDay: 4,
    });
    const saved = await (await ask("preferences/[link]/route.tsx", { link: own })).text();
    expect(saved).toMatch(/Your next letter: <b>\w+day 09:00, UTC<\/b>/);
  });

  it("bring a search from its page into the sign-up form, or before a subscriber's eyes", async () => {
    const html = await (await ask("route.tsx", {}, { query: "?search=mill%20%22old%20bridge%22" })).text();
    expect(html).toMatch(/name="alert-search"[^>]*value="mill &quot;old bridge&quot;"/);
    for (const query of ["?search=the", "?search=-bridge", ""])
      expect(await (await ask("route.tsx", {}, { query })).text()).not.toContain("alert-search");
    await signUp("searcher@mill.test", "&alert-search=mill&breaking-most=2");
    await workOff(new Date());
    const [confirm] = await mailsTo("searcher@mill.test");
    expect(confirm?.text).toContain("A search; at most 2 a day");
    expect(confirm?.text).not.toContain("“mill”");
    const secret = await linkIn("searcher@mill.test", "confirm");
    await ask("confirm/[secret]/route.tsx", { secret }, { form: "" });
    const welcome = (await mailsTo("searcher@mill.test"))[1];
    expect(welcome?.text).toContain("“mill”; at most 2 a day");
    expect(welcome?.text).toMatch(/Your next letter:?\s+\w+day 06:00, Chicago time/);
    await signUp("searcher@mill.test", "&alert-search=bridge+opens");
    await workOff(new Date());
    const [link = "", query = ""] = (await linkIn("searcher@mill.test", "preferences")).split("?");
    const own = await (await ask("preferences/[link]/route.tsx", { link }, { query: `?${query}` })).text();
    expect(own).toMatch(/id="alert-search-1"[^>]*value="bridge opens"/);
    const kept = await db().subscriber.findFirst({ where: { address: "searcher@mill.test" } });
    expect(kept?.alertSearches).toEqual(["mill"]);
  });

  it("hand over what is kept as a file, and erase it", async () => {
    const { own, leave } = await subscribed("owner@mill.test");
    const file = await ask("data/[link]/route.ts", { link: own });
    expect(file.headers.get("content-disposition")).toContain("attachment");
    expect(await file.json()).toMatchObject({ address: "owner@mill.test", state: "active" });
    const masked = await (await ask("leave/[link]/route.tsx", { link: leave })).text();
    expect(masked).toContain("o…@mill.test");
    expect(masked).not.toContain("owner@mill.test");
    expect((await ask("erase/[link]/route.tsx", { link: own }, { form: "" })).status).toBe(200);
    expect(await stateOf("owner@mill.test")).toBeUndefined();
    expect((await ask("preferences/[link]/route.tsx", { link: own })).status).toBe(404);
  });
});
