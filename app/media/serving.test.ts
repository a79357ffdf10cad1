import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Actor } from "@/lib/auth/actor";
import { sessionCookie } from "@/lib/auth/testing/signed-in";
import { db, transaction } from "@/lib/core/db";
import { remove } from "@/lib/core/storage";
import { checkUpload } from "@/lib/media/checking/check";
import { removeUpload } from "@/lib/media/commands";
import { receiveUpload } from "@/lib/media/receive";
import { documentPath, mediaPath, type UploadView } from "@/lib/media/schema";
import { pdf } from "@/lib/media/testing/pdf";
import { wash } from "@/lib/media/testing/pictures";
import { killItems, putItems, setImage, withdrawItem } from "@/lib/news/commands";
import { type NewsImage, type NewsInput, newsDetails, newsImage } from "@/lib/news/schema";
import { setLogo } from "@/lib/organisations/set-logo";
import { createPreviewLink } from "@/lib/releases/preview/commands";
import { makeActor, makeDraft, makeOrganisation, makePublication } from "@/prisma/factories";
import { testDatabase } from "@/prisma/testing/database";

const jar = new Map<string, string>();
vi.mock("next/headers", () => ({
  cookies: async () => ({ get: (name: string) => jar.has(name) && { name, value: jar.get(name) } }),
}));

await testDatabase();
process.env.DATA_DIR = await mkdtemp(path.join(tmpdir(), "dateline-serving-"));
const folder = process.env.DATA_DIR;
afterAll(() => rm(folder, { recursive: true, force: true }));
const { GET } = await import("./[key]/[file]/route");

const now = new Date();
const hour = 3_600_000;
let author: Actor & { userId: string };
let organisationId = "";
let publicationId = "";
let shade = 0;

beforeAll(async () => {
  publicationId = (await makePublication()).id;
  const organisation = await makeOrganisation();
  organisationId = organisation.id;
  author = await makeActor({ organisation });
});
beforeEach(() => jar.clear());

async function upload(bytes?: Buffer, filename = "bridge.jpg"): Promise<UploadView> {
  shade += 1;
  const sent =
    bytes ??
    (await wash(500 + shade, 300)
      .jpeg()
      .toBuffer());
  const { id, key } = await receiveUpload(author, { organisationId, filename }, sent, now);
  await checkUpload(id, now);
  return { id, key } as UploadView;
}

const get = async (address: string, headers: Record<string, string> = {}) => {
  const [, , key = "", file = ""] = address.split("/");
  return GET(new Request(`http://127.0.0.1${address}`, { headers }), {
    params: Promise.resolve({ key, file }),
  });
};
const status = async (address: string) => (await get(address)).status;
const imageOf = (key: string): NewsImage => newsImage.parse({ url: mediaPath(key, 480), widths: [320, 480] });

let items = 0;
function item(change: Partial<NewsInput> = {}): NewsInput {
  items += 1;
  return {
    origin: "release",
    originKey: `item-${items}`,
    headline: "The bridge opens",
    subheadline: "",
    summary: "",
    body: "<p>It opens.</p>",
    byline: "",
    place: "",
    datelineDate: null,
    language: "en",
    creditName: "Harbour Bakery",
    creditUrl: "",
    canonicalUrl: "",
    rights: "",
    newsroom: null,
    kind: "business",
    image: null,
    details: newsDetails.parse({}),
    publishedAt: new Date(now.getTime() - hour),
    originDate: null,
    placements: [{ publicationId, sections: [] }],
    ...change,
  };
}
const publish = async (input: NewsInput) => {
  const [put] = await transaction((tx) => putItems(tx, [input], now));
  return put?.id ?? "";
};

/** What edges were told of a file since the last look: whether it is gone. */
async function told(key: string): Promise<boolean[]> {
  const changes = await db().change.findMany({ where: { tags: { has: `media:${key}` } } });
  await db().change.deleteMany();
  return changes.map(({ gone }) => gone);
}

describe("a file", () => {
  it("is dead until a public item names it, and when none does any more", async () => {
    const { key } = await upload();
    const address = mediaPath(key, 480, "avif");
    expect(await status(address)).toBe(404);
    const input = item({ image: imageOf(key) });
    const id = await publish(input);
    const shown = await get(address);
    expect([shown.status, shown.headers.get("content-type")]).toEqual([200, "image/avif"]);
    expect(shown.headers.get("cache-control")).toBe(
      "public, max-age=300, s-maxage=1, stale-while-revalidate=5, stale-if-error=300",
    );
    expect(shown.headers.get("surrogate-key")).toBe(`media:${key}`);
    expect((await shown.arrayBuffer()).byteLength).toBeGreaterThan(100);
    await db().change.deleteMany();
    await transaction((tx) => withdrawItem(tx, id, now));
    expect(await status(address)).toBe(404);
    expect(await told(key)).toEqual([true]);
    await publish(input);
    expect(await status(address)).toBe(200);
    expect(await told(key)).toEqual([]);
    await publish({ ...input, headline: "It opened" });
    expect(await told(key)).toEqual([]);
    await publish({ ...input, image: null });
    expect(await status(address)).toBe(404);
    expect(await told(key)).toEqual([false]);
  });

  it("is gone with the only item that showed it, and stays while another one does", async () => {
    const { key } = await upload();
    const [first, second] = [item({ image: imageOf(key) }), item({ image: imageOf(key) })];
    const [a, b] = [await publish(first), await publish(second)];
    await db().change.deleteMany();
    await transaction((tx) => killItems(tx, [a], "Wrong.", now));
    expect(await told(key)).toEqual([true]);
    expect(await status(mediaPath(key, 320))).toBe(200);
    await transaction((tx) => killItems(tx, [b], "Wrong too.", now));
    const gone = await get(mediaPath(key, 320), { "if-none-match": `"${key}-320.webp"` });
    expect([gone.status, gone.headers.get("cache-control")]).toEqual([410, "no-store"]);
  });

  it("waits for its item's time, and counts wherever the item names it", async () => {
    const [{ key }, second] = [await upload(), await upload()];
    const details = newsDetails.parse({ images: [imageOf(second.key)] });
    const id = await publish(
      item({ image: imageOf(key), details, publishedAt: new Date(now.getTime() + hour) }),
    );
    expect([await status(mediaPath(key, 320)), await status(mediaPath(second.key, 320))]).toEqual([404, 404]);
    const shown = await publish(item({ image: imageOf(key), details }));
    expect([await status(mediaPath(key, 320)), await status(mediaPath(second.key, 320))]).toEqual([200, 200]);
    // An agency's picture that comes later takes the place of the one before.
    const third = await upload();
    for (const each of [id, shown]) await transaction((tx) => setImage(tx, each, imageOf(third.key)));
    const after = [key, second.key, third.key].map((each) => status(mediaPath(each, 320)));
    expect(await Promise.all(after)).toEqual([404, 200, 200]);
  });

  it("has the sizes and formats that were made, and no others", async () => {
    const { key } = await upload();
    await publish(item({ image: imageOf(key) }));
    for (const file of ["320.webp", "320.avif", "480.webp"])
      expect(await status(`/media/${key}/${file}`)).toBe(200);
    for (const file of [
      "321.webp",
      "800.webp",
      "320.png",
      "320.webp.php",
      "0320.webp",
      "document.pdf",
      "..%2f..%2fauth-secret",
    ])
      expect([file, await status(`/media/${key}/${file}`)]).toEqual([file, 404]);
    for (const other of ["originals", "aside", key.toUpperCase(), `${key}x`, "../originals"])
      expect([other, await status(`/media/${other}/320.webp`)]).toEqual([other, 404]);
    expect(await status(`/media/originals/${key}`)).toBe(404);
  });

  it("is there in JPEG for letters, in their one width, of a picture from before as well", async () => {
    const glass = await sharp({
      create: { width: 1300, height: 400, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    });
    const { key } = await upload(await glass.png().toBuffer(), "glass.png");
    const address = (width: number) => mediaPath(key, width, "jpg");
    expect(await status(address(1200))).toBe(404);
    await publish(item({ image: imageOf(key) }));
    const [first, second] = await Promise.all([get(address(1200)), get(address(1200))]);
    expect([first.status, first.headers.get("content-type")]).toEqual([200, "image/jpeg"]);
    const bytes = Buffer.from(await first.arrayBuffer());
    expect(Buffer.from(await second.arrayBuffer())).toEqual(bytes);
    expect(await sharp(bytes).metadata()).toMatchObject({ format: "jpeg", width: 1200, height: 369 });
    // What was see-through is the paper's.
    const [corner = 0] = await sharp(bytes)
      .extract({ left: 0, top: 0, width: 1, height: 1 })
      .raw()
      .toBuffer();
    expect(corner).toBeGreaterThan(250);
    await remove(`${key}/1200.webp`);
    expect(await status(address(1200))).toBe(200);
    for (const width of [320, 800, 1600]) expect(await status(address(width))).toBe(404);
  });

  it("is not sent again to whoever has it", async () => {
    const { key } = await upload();
    await publish(item({ image: imageOf(key) }));
    const tag = (await get(mediaPath(key, 320))).headers.get("etag") ?? "";
    const again = await get(mediaPath(key, 320), { "if-none-match": tag });
    expect([again.status, await again.text()]).toEqual([304, ""]);
    expect((await get(mediaPath(key, 480), { "if-none-match": tag })).status).toBe(200);
  });

  it("that is a document is only ever downloaded, under its name, and runs nothing", async () => {
    const { key } = await upload(pdf({ pages: 2 }), 'Plan "Brücke" 50%.pdf');
    const attachments = [{ url: documentPath(key), label: "Plan", bytes: 900, pages: 2 }];
    expect(await status(documentPath(key))).toBe(404);
    await publish(item({ details: newsDetails.parse({ attachments }) }));
    const { headers, status: code } = await get(documentPath(key));
    expect(code).toBe(200);
    expect(headers.get("content-type")).toBe("application/pdf");
    expect(headers.get("content-disposition")).toBe(
      `attachment; filename="Plan _Br_cke_ 50_.pdf"; filename*=UTF-8''Plan%20%22Br%C3%BCcke%22%2050%25.pdf`,
    );
    expect(headers.get("content-security-policy")).toBe("default-src 'none'; sandbox");
    expect(headers.get("x-content-type-options")).toBe("nosniff");
    expect(Buffer.from(await (await get(documentPath(key))).arrayBuffer()).equals(pdf({ pages: 2 }))).toBe(
      true,
    );
  });
});

it("that an organisation has as its logo is everybody's, until it has another or is suspended", async () => {
  const [first, second] = [await upload(), await upload()];
  const address = mediaPath(first.key, 480);
  const choose = (uploadId: string | null) => setLogo(author, { id: organisationId, uploadId }, now);
  await choose(first.id);
  const shown = await get(address);
  expect([shown.status, shown.headers.get("surrogate-key")]).toEqual([200, `media:${first.key}`]);
  await expect(removeUpload(author, { id: first.id }, now)).rejects.toMatchObject({ kind: "conflict" });
  const suspend = (suspendedAt: Date | null) =>
    db().organisation.update({ where: { id: organisationId }, data: { suspendedAt } });
  await suspend(now);
  expect(await status(address)).toBe(404);
  await suspend(null);
  await db().change.deleteMany();
  await choose(second.id);
  expect(await told(first.key)).toEqual([true]);
  expect([await status(address), await status(mediaPath(second.key, 480))]).toEqual([404, 200]);
  await choose(null);
  expect(await status(mediaPath(second.key, 480))).toBe(404);
  await removeUpload(author, { id: first.id }, now);
});

describe("who may look ahead", () => {
  const asked = async (who: Actor & { userId: string }, address: string) => {
    jar.clear();
    jar.set(...(await sessionCookie(who.userId)));
    const { status: code, headers } = await get(address);
    return [code, headers.get("cache-control")];
  };

  it("members of the organisation and the desk, kept nowhere; nobody else", async () => {
    const { key } = await upload();
    const address = mediaPath(key, 320);
    expect(await asked(author, address)).toEqual([200, "private, no-store"]);
    expect(await asked(await makeActor({ staff: "editor" }), address)).toEqual([200, "private, no-store"]);
    const stranger = await makeActor({ organisation: await makeOrganisation() });
    expect(await asked(stranger, address)).toEqual([404, "no-store"]);
    const id = await publish(item({ image: imageOf(key) }));
    await transaction((tx) => killItems(tx, [id], "Wrong.", now));
    expect((await asked(author, address))[0]).toBe(200);
    expect((await asked(stranger, address))[0]).toBe(410);
  });

  it("the client whom a preview link of the release was given to", async () => {
    const [shown, other] = [await upload(), await upload()];
    const draft = await makeDraft(author, now, { media: [{ id: shown.id, role: "hero" }] });
    const { secret } = await createPreviewLink(author, { id: draft.id, label: "Client", days: 7 }, now);
    jar.set("dateline-preview", secret);
    expect(await status(mediaPath(shown.key, 320))).toBe(200);
    expect(await status(mediaPath(other.key, 320))).toBe(404);
    jar.set("dateline-preview", `${secret}x`);
    expect(await status(mediaPath(shown.key, 320))).toBe(404);
  });
});
