import { respond } from "@/app/(site)/answer";
import { type Asset, iconOf, stylesheetOf } from "@/app/assets/stylesheet";
import { assetHeaders, NO_STORE } from "@/lib/core/delivery";
import { Kept } from "@/lib/core/kept";
import { openDoors, ROUTE_HEADER } from "@/lib/core/reader-doors";
import { publicationBySlug } from "@/lib/publications/queries";

const TYPE: Record<string, string> = { css: "text/css; charset=utf-8", svg: "image/svg+xml" };

const made = new WeakMap<Asset, { current: Kept; standIn: Kept }>();

function keptOf(asset: Asset, extension: string): { current: Kept; standIn: Kept } {
  const known = made.get(asset);
  if (known) return known;
  const headers = {
    "Content-Type": TYPE[extension]!,
    "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
  };
  const file = (current: boolean) => {
    const control = assetHeaders(current);
    const rendered = { status: 200, headers, body: asset.body, tags: [], maxAgeSeconds: 0, control };
    return new Kept(rendered, Date.now());
  };
  const fresh = { current: file(true), standIn: file(false) };
  made.set(asset, fresh);
  return fresh;
}

const noAsset = () =>
  new Kept(
    {
      status: 404,
      headers: { "Content-Type": "text/plain; charset=utf-8" },
      body: "Not found.\n",
      tags: [],
      maxAgeSeconds: 0,
      control: NO_STORE,
    },
    Date.now(),
  );

/**
 * A title's stylesheet or icon. The name of another version (a page kept somewhere from before a deployment)
 * gets today's file, for a minute only.
 */
async function assetNamed(file: string): Promise<Kept> {
  const [, slug = "", extension = ""] = /^([a-z0-9-]{1,80})\.[A-Za-z0-9]{1,16}\.(css|svg)$/.exec(file) ?? [];
  const title = slug ? await publicationBySlug(slug) : null;
  if (!title) return noAsset();
  const asset = extension === "css" ? await stylesheetOf(title) : iconOf(title);
  const { current, standIn } = keptOf(asset, extension);
  return asset.name === file ? current : standIn;
}

export async function GET(
  request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const route = request.headers.get(ROUTE_HEADER);
  if (route) openDoors().set(route, ({ params }) => assetNamed(String(params.file)));
  return respond(request, await assetNamed((await params).file));
}
