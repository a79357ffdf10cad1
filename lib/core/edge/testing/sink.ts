import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

/** What came to an edge, as `gone:` or `soft:` and its keys, sorted. */
export type Sink = {
  url: string;
  got: string[];
  answer: (status: number) => void;
  close: () => Promise<void>;
};

/** A plain server in the place of an edge. */
export async function startSink(port = 0): Promise<Sink> {
  const got: string[] = [];
  let status = 200;
  const server = createServer(({ method, headers, url }, response) => {
    const mode = headers.gone ? "gone" : "soft";
    if (method === "PURGE" && url === "/purge/s3cret" && status === 200)
      got.push(`${mode}:${String(headers["surrogate-key"]).split(" ").sort().join(" ")}`);
    response.writeHead(status).end();
  });
  await new Promise<void>((done) => server.listen(port, "127.0.0.1", done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/purge/s3cret`,
    got,
    answer: (given) => {
      status = given;
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((done) => server.close(done));
    },
  };
}
