import { CONTENT_SECURITY_POLICY } from "@/app/(site)/answer";
import { itemPage } from "@/app/(site)/item";
import { iconOf, stylesheetOf } from "@/app/assets/stylesheet";
import { requireActor } from "@/lib/auth/session";
import { now as clock } from "@/lib/core/clock";
import { publicUrl } from "@/lib/core/env";
import { portal } from "@/lib/core/paths";
import { originOf } from "@/lib/publications/origin";
import { publications } from "@/lib/publications/queries";
import { previewItem } from "@/lib/releases/preview/item";
import { ownRelease } from "../../../own-release";

const PRIVATE = { "Cache-Control": "private, no-store", "X-Robots-Tag": "noindex" };

/** A release as readers of a title will see it, made by the very page of readers; for its organisation alone. */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ id: string; publication: string }> },
): Promise<Response> {
  const { id, publication } = await params;
  const actor = await requireActor(portal.preview(id, publication));
  const now = clock();
  const titles = await publications();
  const title = titles.find((each) => each.slug === publication);
  const release = title && (await ownRelease(actor, id, now));
  if (!title || !release)
    return new Response("There is no such preview.\n", {
      status: 404,
      headers: { ...PRIVATE, "Content-Type": "text/plain; charset=utf-8" },
    });
  const edition = {
    title,
    origin: originOf(title, titles[0]?.id === title.id, publicUrl()),
    now,
    stylesheet: `/assets/${(await stylesheetOf(title)).name}`,
    icon: `/assets/${iconOf(title).name}`,
  };
  const { body, headers } = await itemPage(edition, await previewItem(release, title.id, now));
  return new Response(body, {
    headers: { ...headers, ...PRIVATE, "Content-Security-Policy": CONTENT_SECURITY_POLICY },
  });
}
