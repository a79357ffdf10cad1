// Asks a title for an address as Next would, for tests.
import path from "node:path";

const root = path.join(process.cwd(), "app/(site)/sites/[host]");

type Handler = (request: Request, context: { params: Promise<never> }) => Promise<Response>;

/** Runs the GET of a route file below app/(site)/sites/[host], such as `/releases/route.tsx`. */
export async function ask(
  host: string,
  route: string,
  params: Record<string, unknown> = {},
  address = "/",
  headers: Record<string, string> = {},
): Promise<Response> {
  const { GET } = (await import(path.join(root, route))) as { GET: Handler };
  return GET(new Request(`http://${host}${address}`, { headers }), {
    params: Promise.resolve({ host, ...params } as never),
  });
}
