// An agency of a story's own: a feed on the stories' feed server, and a source made the quick way, by the API.
import { type APIRequestContext, expect } from "@playwright/test";

export type AgencyItem = { id: string; title: string; text: string; url?: string; category?: string };

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");

/** RSS of these items, the first the newest. */
export const rssOf = (title: string, items: AgencyItem[]) => `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0"><channel><title>${escaped(title)}</title><link>https://agency.example/</link><language>en</language>
${items
  .map(
    (item) => `<item><guid isPermaLink="false">${item.id}</guid><title>${escaped(item.title)}</title>
<link>${item.url ?? `https://agency.example/${item.id}`}</link><description>${escaped(item.text)}</description>
${item.category ? `<category>${item.category}</category>` : ""}<pubDate>${new Date().toUTCString()}</pubDate></item>`,
  )
  .join("\n")}</channel></rss>`;

/** Puts a feed where a source can fetch it. @returns its address. */
export async function serveFeed(request: APIRequestContext, name: string, body: string): Promise<string> {
  const address = `${process.env.E2E_FEEDS}/${name}`;
  await request.put(address, { headers: { "content-type": "application/rss+xml" }, data: body });
  return address;
}

/** A source of these items, added by the API and polled at once. */
export async function addAgency(
  request: APIRequestContext,
  token: string,
  agency: { slug: string; name: string; items: AgencyItem[] } & Record<string, unknown>,
): Promise<{ id: string; slug: string; name: string; address: string }> {
  const { items, ...input } = agency;
  const { slug, name } = agency;
  const address = await serveFeed(request, `${slug}.rss`, rssOf(name, items));
  const made = await request.post("/api/v1/desk/sources", {
    headers: { Authorization: `Bearer ${token}` },
    data: {
      url: address,
      routes: [{ publication: "courier", section: "local" }],
      autoPublish: false,
      ...input,
    },
  });
  const source = await made.json();
  expect(made.status(), JSON.stringify(source)).toBe(201);
  return { id: source.id, slug, name, address };
}
