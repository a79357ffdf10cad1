import { iconOf, stylesheetOf } from "@/app/assets/stylesheet";
import { publicationBySlug } from "@/lib/publications/queries";

const TYPE: Record<string, string> = { css: "text/css; charset=utf-8", svg: "image/svg+xml" };
const YEAR = 31_536_000;

/**
 * A title's stylesheet or icon. The name of another version (a page kept somewhere from before a deployment)
 * gets today's file, for a minute only.
 */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ file: string }> },
): Promise<Response> {
  const { file } = await params;
  const [, slug = "", extension = ""] = /^([a-z0-9-]{1,80})\.[A-Za-z0-9]{1,16}\.(css|svg)$/.exec(file) ?? [];
  const title = slug ? await publicationBySlug(slug) : null;
  if (!title)
    return new Response("Not found.\n", { status: 404, headers: { "X-Content-Type-Options": "nosniff" } });
  const asset = extension === "css" ? await stylesheetOf(title) : iconOf(title);
  return new Response(asset.body, {
    headers: {
      "Content-Type": TYPE[extension]!,
      "Cache-Control": asset.name === file ? `public, max-age=${YEAR}, immutable` : "public, max-age=60",
      "Content-Security-Policy": "default-src 'none'; style-src 'unsafe-inline'",
      "X-Content-Type-Options": "nosniff",
    },
  });
}
