import { DomUtils, parseDocument } from "htmlparser2";
import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "@/app/(site)/testing/ask";
import { lettersOf, readItemPage } from "@/app/(site)/testing/item-page";
import { sampleBytes, sampleFiles } from "@/app/(site)/testing/samples";
import { call, type Told, tokenOf } from "@/app/api/testing/call";
import { makeActor, makeOrganisation, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";

await testDatabase();

type Real = { headline: string; body_xhtml: string; language: string };
type Release = { newsId: string; headline: string; url: string };

const HOST = "courier.example";
const SCRIPT = '<script>alert("x")</script><p onclick="alert(1)">More to follow.</p>';
const real = (file: string) => JSON.parse(sampleBytes(file).toString()) as Real;
const files = sampleFiles("ninjs/1.4", /businesswire-.*\.json$/).filter(
  (file) => real(file).language === "en",
);
let author = "";
let editor = "";

beforeAll(async () => {
  await makePublication({ slug: "courier", hostnames: [HOST] });
  author = await tokenOf(await makeActor({ organisation: await makeOrganisation("Bell & Daughters") }));
  editor = await tokenOf(await makeActor({ staff: "editor" }));
});

/** The real text written anew and taken all the way to readers. */
async function published({ headline, body_xhtml }: Real): Promise<Release> {
  const draft = await call("POST", "/releases", {
    token: author,
    body: {
      kind: "business",
      headline: headline.slice(0, 170),
      dateline: { place: "Riverbend", date: "2026-11-20" },
      body: body_xhtml + SCRIPT,
      contacts: [{ name: "Ada Holm", email: "ada@organisation.example" }],
      sections: ["business"],
    },
  });
  expect(draft.status).toBe(201);
  const move = async (path: string, token: string, on: Told, body?: unknown): Promise<Told> => {
    const told = await call("POST", path, { token, ifMatch: on.etag, body });
    expect([path, told.status, told.body.errors]).toEqual([path, 200, undefined]);
    return told;
  };
  const { id } = draft.body;
  const submitted = await move(`/releases/${id}/submit`, author, draft);
  const claimed = await move(`/desk/releases/${id}/claim`, editor, submitted);
  const live = await move(`/desk/releases/${id}/approve`, editor, claimed, { note: "Fine." });
  return live.body as Release;
}

const read = async (route: string, params = {}, address = "/") => {
  const response = await ask(HOST, route, params, address);
  expect(response.status).toBe(200);
  return response.text();
};

/** The stories of an RSS or Atom document as a feed reader takes them. */
function storiesOf(xml: string): { title: string; html: string }[] {
  const tree = parseDocument(xml, { xmlMode: true });
  return DomUtils.getElementsByTagName((name) => name === "item" || name === "entry", tree).map((story) => {
    const text = (...names: string[]) =>
      DomUtils.textContent(DomUtils.getElementsByTagName((name) => names.includes(name), story.children));
    return { title: text("title"), html: text("content:encoded", "content") };
  });
}

describe.skipIf(files.length === 0)("a real release, written anew through the API", () => {
  it.each(files)("%s reaches every reader whole and without scripts", async (file) => {
    const told = real(file);
    const { newsId, headline, url } = await published(told);
    const letters = lettersOf(`${told.body_xhtml}<p>More to follow.</p>`);
    expect(headline).toBe(told.headline);
    const unsafe = /<script|onclick|alert\(/i;

    for (const [route, params] of [
      ["/[feed]/route.ts", { feed: "rss.xml" }],
      ["/[feed]/route.ts", { feed: "atom.xml" }],
    ] as const) {
      const xml = await read(route, params);
      const story = storiesOf(xml).find((each) => each.title === headline);
      expect(lettersOf(story?.html ?? "")).toContain(letters);
      expect(story?.html).not.toMatch(unsafe);
    }
    const json = JSON.parse(await read("/[feed]/route.ts", { feed: "feed.json" })) as {
      items: { title: string; content_html: string }[];
    };
    const entry = json.items.find((each) => each.title === headline);
    expect(lettersOf(entry?.content_html ?? "")).toContain(letters);
    expect(entry?.content_html).not.toMatch(unsafe);

    const list = await read("/releases/route.tsx");
    expect(lettersOf(list)).toContain(headline.replace(/\s+/g, ""));
    // A block of data is no script (docs/decisions/029-told-to-machines.md).
    expect(list.replaceAll('<script type="application/ld+json">', "")).not.toMatch(unsafe);

    const slug = new URL(url).pathname.split("/").at(-1) ?? "";
    expect(await readItemPage(HOST, { id: newsId, slug })).toMatchObject({
      status: 200,
      scripts: false,
      title: headline,
      agency: "Bell & Daughters",
      letters: expect.stringContaining(letters),
    });

    const listed = (await call("GET", "/items")).body.items.find((each: { uri: string }) =>
      each.uri.endsWith(newsId),
    );
    expect(listed.headlines).toMatchObject([{ role: "main", value: headline }]);
    expect(lettersOf(listed.bodies[0].value)).toContain(letters);
    expect(listed.bodies[0].value).not.toMatch(unsafe);
  });
});
