import "server-only";
import { now as clock } from "@/lib/core/clock";
import { CONTENT_SECURITY_POLICY, PRIVATE } from "@/lib/core/delivery";
import { publications } from "@/lib/publications/queries";
import { previewItem } from "@/lib/releases/preview/item";
import type { ReleaseView } from "@/lib/releases/queries";
import { editionFor } from "./edition";
import { itemPage } from "./item";

/** What no preview goes without: kept nowhere, found by nobody, and telling no other site its address. */
export const UNLISTED = {
  ...PRIVATE,
  "X-Robots-Tag": "noindex, nofollow",
  "Referrer-Policy": "no-referrer",
  "X-Content-Type-Options": "nosniff",
};

/** Our own pages may frame it; a link in it opens beside the preview instead of inside it. */
const FRAMED = CONTENT_SECURITY_POLICY.replace("frame-ancestors 'none'", "frame-ancestors 'self'");
const asFramed = (html: string) => html.replace("<head>", '<head><base target="_blank">');

/**
 * A release as readers of a title will see it, made by the very page of readers; null when there is no such
 * title. Everything between <body> and </body> is what will be published.
 */
export async function previewPage(release: ReleaseView, publication: string): Promise<Response | null> {
  const now = clock();
  const titles = await publications();
  const title = titles.find((each) => each.slug === publication);
  if (!title) return null;
  const edition = { ...(await editionFor(title)), now };
  const { body, headers } = await itemPage(edition, await previewItem(release, title.id, now));
  return new Response(asFramed(body), {
    headers: { ...headers, ...UNLISTED, "Content-Security-Policy": FRAMED },
  });
}

export const noPreview = (): Response =>
  new Response("There is no such preview.\n", {
    status: 404,
    headers: { ...UNLISTED, "Content-Type": "text/plain; charset=utf-8" },
  });
