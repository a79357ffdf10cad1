import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { brotliCompressSync } from "node:zlib";
import { expect, it } from "vitest";
import { carriesEncoding, carryEncoding, KEPT_ENCODING } from "./kept-encoding";

it("gives the encoding its own name back when Node writes it", async () => {
  expect(carriesEncoding()).toBe(false);
  const server = createServer((_request, plain) => {
    const response = carryEncoding(plain);
    response.setHeader(KEPT_ENCODING, "br");
    response.setHeader("X-Other", "kept");
    response.end(brotliCompressSync("news"));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const response = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  expect(await response.text()).toBe("news");
  expect(response.headers.get(KEPT_ENCODING)).toBeNull();
  expect(response.headers.get("x-other")).toBe("kept");
  expect(carriesEncoding()).toBe(true);
  await new Promise((resolve) => server.close(resolve));
});
