import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { boundaryOf, multipart } from "./multipart";

const BOUNDARY = "----dateline7MA4YWxk";

type Part = { name: string; filename: string | null; content: Buffer };

function bodyOf(parts: Part[]): Buffer {
  const written = parts.flatMap(({ name, filename, content }) => [
    Buffer.from(
      `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${filename === null ? "" : `; filename="${filename}"`}\r\nContent-Type: application/octet-stream\r\n\r\n`,
    ),
    content,
    Buffer.from("\r\n"),
  ]);
  return Buffer.concat([...written, Buffer.from(`--${BOUNDARY}--\r\n`)]);
}

async function* cutUp(body: Buffer, sizes: number[]): AsyncGenerator<Uint8Array> {
  let at = 0;
  for (let i = 0; at < body.length; i++) {
    const size = sizes.length ? (sizes[i % sizes.length] as number) : body.length;
    yield body.subarray(at, at + size);
    at += size;
  }
}

async function partsOf(body: Buffer, sizes: number[] = []): Promise<Part[]> {
  const found: Part[] = [];
  for await (const piece of multipart(cutUp(body, sizes), BOUNDARY)) {
    if ("head" in piece) found.push({ ...piece.head, content: Buffer.alloc(0) });
    else {
      const last = found.at(-1) as Part;
      last.content = Buffer.concat([last.content, piece.data]);
    }
  }
  return found;
}

describe("a multipart body", () => {
  it("gives its parts, however it is cut up and whatever they hold", async () => {
    const name = fc.stringMatching(/^[a-z]{1,8}$/);
    // Line breaks, dashes and beginnings of the boundary are what could be taken for an end.
    const content = fc
      .array(
        fc.oneof(
          fc.uint8Array({ maxLength: 20 }),
          fc
            .constantFrom("\r\n", "\r\n--", `\r\n--${BOUNDARY.slice(0, 8)}`, "--")
            .map((each) => Buffer.from(each)),
        ),
      )
      .map((pieces) => Buffer.concat(pieces));
    const part = fc.record({ name, filename: fc.option(name), content });
    await fc.assert(
      fc.asyncProperty(
        fc.array(part, { minLength: 1, maxLength: 5 }),
        fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 8 }),
        async (parts, sizes) => {
          expect(await partsOf(bodyOf(parts), sizes)).toEqual(parts);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("names files as they were named", async () => {
    const [part] = await partsOf(
      bodyOf([{ name: "file", filename: "Brücke %22neu%22.jpg", content: Buffer.from("x") }]),
    );
    expect(part?.filename).toBe('Brücke "neu".jpg');
  });

  it.each<[string, Buffer, RegExp]>([
    [
      "that ends too early",
      bodyOf([{ name: "a", filename: null, content: Buffer.from("x") }]).subarray(0, -6),
      /ends too early/,
    ],
    ["that is empty", Buffer.alloc(0), /ends too early/],
    [
      "without a name",
      Buffer.from(`--${BOUNDARY}\r\nContent-Type: text/plain\r\n\r\nx\r\n--${BOUNDARY}--`),
      /no name/,
    ],
    [
      "with a head that never ends",
      Buffer.from(`--${BOUNDARY}\r\n${"x".repeat(20_000)}`),
      /head is too long/,
    ],
    ["with something behind a boundary", Buffer.from(`--${BOUNDARY}xx`), /does not end its line/],
    [
      "with very many parts",
      bodyOf(
        Array.from({ length: 30 }, (_, i) => ({ name: `p${i}`, filename: null, content: Buffer.alloc(0) })),
      ),
      /more than 20 parts/,
    ],
  ])("%s is malformed", async (_what, body, message) => {
    await expect(partsOf(body, [7])).rejects.toThrow(message);
  });

  it("says where its parts end", () => {
    expect(boundaryOf('multipart/form-data; boundary="a b"')).toBe("a b");
    expect(boundaryOf("Multipart/Form-Data; charset=utf-8; boundary=ab")).toBe("ab");
    expect(() => boundaryOf("application/json")).toThrow("Send multipart/form-data");
    expect(() => boundaryOf("multipart/form-data")).toThrow("boundary is missing");
  });
});
