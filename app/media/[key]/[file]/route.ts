import { rendition } from "@/lib/media/queries";

export async function GET(
  _request: Request,
  context: { params: Promise<{ key: string; file: string }> },
): Promise<Response> {
  const { key, file } = await context.params;
  const bytes = await rendition(key, file);
  if (!bytes) return new Response("Not found\n", { status: 404, headers: { "cache-control": "no-store" } });
  return new Response(new Uint8Array(bytes), {
    headers: {
      "content-type": "image/webp",
      "content-length": String(bytes.length),
      // The key never names other bytes.
      "cache-control": "public, max-age=31536000, immutable",
      "content-security-policy": "default-src 'none'",
      "x-content-type-options": "nosniff",
    },
  });
}
