// An agency of a story's own: its messages on the stories' feed server, and its source at the desk.
import { type APIRequestContext, expect } from "@playwright/test";
import { eventually } from "./app";
import { photo } from "./pictures";
import { FORMATS, type Format, inventedText, type Message } from "./wire-messages";

const SECTION = "business";

type Fetch = { at: string; outcome: string; created: number; updated: number; rejected: unknown[] };
type Found = { id: string; path: string; version: number; images: string[] };

/** An item as the public API tells it. */
type Ninjs = {
  title: string;
  version: string;
  altIds: { role: string; value: string }[];
  associations?: { type: string; renditions: { href: string }[] }[];
};

/** Tells the stories of one run from those of another. */
export const newKey = () => Date.now().toString(36);
export const slugOf = (path: string) => path.split("/").at(-1) ?? "";
const pathOf = (url: string) => new URL(url).pathname;

const foundIn = (item: Ninjs): Found => {
  const alt = (role: string) => item.altIds.find((each) => each.role === role)?.value ?? "";
  const pictures = (item.associations ?? []).filter((each) => each.type === "picture");
  return {
    id: alt("id"),
    path: pathOf(alt("web")),
    version: Number(item.version),
    images: pictures.flatMap((each) => each.renditions.map(({ href }) => pathOf(href))),
  };
};

/** The public item with this headline; waits for it, and for its picture when it has one. */
export async function itemCalled(
  request: APIRequestContext,
  headline: string,
  { pictured = false }: { pictured?: boolean } = {},
): Promise<Found> {
  let found: Found | undefined;
  await eventually(
    async () => {
      const { items } = await (await request.get(`/api/v1/items?section=${SECTION}&limit=100`)).json();
      const item = (items as Ninjs[]).find((each) => each.title === headline);
      found = item && foundIn(item);
      expect(found, headline).toBeTruthy();
      if (pictured) expect(found?.images.length, "a picture").toBeGreaterThan(0);
      // Pictures come after whatever else the worker has to do.
    },
    pictured ? 90_000 : 20_000,
  );
  return found as Found;
}

/** Opens an agency: a feed in a format, nothing in it yet, and a source that publishes it by itself. */
export async function openAgency(
  request: APIRequestContext,
  token: string,
  name: string,
  format: Format,
  terms: Record<string, unknown> = {},
) {
  const slug = name.toLowerCase().replace(/[^a-z0-9]+/g, "-");
  const address = `${process.env.E2E_FEEDS}/${slug}`;
  const headers = { Authorization: `Bearer ${token}` };
  const { type, write } = FORMATS[format];
  const put = (messages: Message[]) =>
    request.put(address, { headers: { "content-type": type }, data: write(messages) });

  await put([]);
  const made = await request.post("/api/v1/desk/sources", {
    headers,
    data: {
      slug,
      name,
      url: address,
      routes: [{ publication: "courier", section: SECTION }],
      ...terms,
    },
  });
  const { id } = await made.json();
  expect(made.status(), await made.text()).toBe(201);

  const state = async () => (await request.get(`/api/v1/desk/sources/${id}`, { headers })).json();
  const polledAfter = async (before: string | null): Promise<Fetch> => {
    let now: { lastPolledAt: string | null; lastError: string | null; fetches: Fetch[] } | undefined;
    await eventually(async () => {
      now = await state();
      expect(now?.lastPolledAt).not.toBe(before);
    }, 40_000);
    expect(now?.lastError).toBe(null);
    return now?.fetches[0] as Fetch;
  };
  await polledAfter(null);

  return {
    name,
    lastPolledAt: async (): Promise<string> => (await state()).lastPolledAt,
    /** Sends messages and has them polled. @returns what the poll stored, and when. */
    send: async (...messages: Message[]): Promise<Fetch> => {
      const { lastPolledAt } = await state();
      await put(messages);
      expect((await request.post(`/api/v1/desk/sources/${id}/poll`, { headers })).status()).toBe(202);
      return polledAfter(lastPolledAt);
    },
    /** Puts a picture beside the feed. @returns its address. */
    offerPicture: async (words: string): Promise<string> => {
      const { buffer, mimeType } = await photo("yard.jpg", words);
      const at = `${address}-${words.replaceAll(" ", "-")}.jpg`;
      await request.put(at, { headers: { "content-type": mimeType }, data: buffer });
      return at;
    },
  };
}

export type Agency = Awaited<ReturnType<typeof openAgency>>;

/**
 * A story of an agency: its first message, and words it is known by: `name` stands in its headline, `words` at the
 * end of its text, and in no other story.
 */
export function storyOf(key: string, guid: string) {
  const name = `Auerhahn${key}`;
  const words = `Kranich${key}`;
  const first: Message = {
    guid,
    version: 1,
    headline: `${name} comes to the brewery yard`,
    text: `${inventedText(key)} ${words}.`,
    first: new Date(),
  };
  return { name, words, first, next: (change: Partial<Message>): Message => ({ ...first, ...change }) };
}
