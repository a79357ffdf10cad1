import { readFileSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { deflateSync } from "node:zlib";
import fc from "fast-check";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { pdf, streamOf, tableOf } from "../testing/pdf";
import { animationChunk, blankPng, EMPTY_ZIP, wash, ZIP_HEAD } from "../testing/pictures";
import { inspect } from "./inspection";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "dateline-inspection-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const check = async (bytes: Uint8Array | string) => {
  const file = path.join(folder, "file");
  await writeFile(file, bytes);
  return (await inspect(file, folder)).verdict;
};
const refusal = async (bytes: Uint8Array | string) => {
  const verdict = await check(bytes);
  return verdict.kind === "refused" ? verdict.refusal : `taken as ${verdict.kind}`;
};
// As bytes: libvips remembers files by their path, and these change.
const made = (name: string) => sharp(readFileSync(path.join(folder, name)));

describe("pictures", () => {
  it("are made in the fixed widths up to their own, in both formats", async () => {
    const verdict = await check(await wash(1000, 500).jpeg().toBuffer());
    expect(verdict).toMatchObject({ kind: "image", contentType: "image/jpeg", width: 1000, height: 500 });
    const files = verdict.kind === "image" ? verdict.files.map((each) => each.name) : [];
    expect(files).toEqual(["320.avif", "320.webp", "480.avif", "480.webp", "800.avif", "800.webp"]);
    expect(await made("800.avif").metadata()).toMatchObject({ format: "heif", width: 800, height: 400 });
    expect(await made("320.webp").metadata()).toMatchObject({ format: "webp", width: 320, height: 160 });
  });

  it("are never enlarged", async () => {
    const verdict = await check(await wash(90, 60).png().toBuffer());
    expect(verdict).toMatchObject({ width: 90, files: [{ name: "90.avif" }, { name: "90.webp" }] });
  });

  it.each(["jpeg", "png", "webp", "avif", "gif", "tiff"] as const)("are taken as %s", async (format) => {
    expect(await check(await wash(400, 300).toFormat(format).toBuffer())).toMatchObject({
      contentType: `image/${format}`,
      width: 400,
    });
  });

  it("stand upright and leave GPS, comments and what hangs on behind", async () => {
    const sent = await wash(600, 400)
      .withExif({ IFD0: { Copyright: "secret" }, IFD3: { GPSLatitudeRef: "N", GPSLatitude: "45/1 0/1 0/1" } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const payload = Buffer.concat([sent, ZIP_HEAD, Buffer.from("<?php system($_GET[0]); ?><script>")]);
    expect(await check(payload)).toMatchObject({ kind: "image", width: 400, height: 600 });
    const kept = await readFile(path.join(folder, "320.webp"));
    expect(kept.includes("php") || kept.includes("PK\x03\x04") || kept.includes("secret")).toBe(false);
    const { exif, xmp, orientation, width, height } = await made("320.webp").metadata();
    expect({ exif, xmp, orientation }).toEqual({ exif: undefined, xmp: undefined, orientation: undefined });
    expect([width, height]).toEqual([320, 480]);
  });

  it("come out in sRGB with 8 bits, from print colours, from 16 bits and from wide colour spaces", async () => {
    const sources = [
      await wash(400, 300).toColourspace("cmyk").jpeg().toBuffer(),
      await wash(400, 300).toColourspace("rgb16").png().toBuffer(),
      await wash(400, 300).withIccProfile("p3").jpeg().toBuffer(),
    ];
    for (const source of sources) {
      expect(await check(source)).toMatchObject({ kind: "image" });
      const { space, depth, icc } = await made("320.webp").metadata();
      expect({ space, depth, icc }).toEqual({ space: "srgb", depth: "uchar", icc: undefined });
    }
    const red = await sharp({ create: { width: 400, height: 300, channels: 3, background: "#c03020" } })
      .withIccProfile("p3")
      .png()
      .toBuffer();
    await check(red);
    const [r = 0, g = 0] = await made("320.webp").raw().toBuffer();
    // The same colour as the profile means it, not the same numbers.
    expect(Math.abs(r - 0xc0) + Math.abs(g - 0x30)).toBeLessThan(12);
  });

  it("keep what shows through", async () => {
    await check(
      await sharp({ create: { width: 400, height: 300, channels: 4, background: "#00000000" } })
        .png()
        .toBuffer(),
    );
    expect(await made("320.avif").metadata()).toMatchObject({ hasAlpha: true });
  });

  it("that are too large are refused by their header, with the numbers", async () => {
    expect(await refusal(blankPng(30_000, 30_000))).toContain("30,000 × 30,000 pixels");
    expect(await refusal(blankPng(17_000, 10))).toContain("16,000 on a side");
    expect(await refusal(blankPng(9_000, 9_000))).toContain("60 million in all");
  });

  it("that move are refused", async () => {
    const frames = [await wash(60, 40).png().toBuffer(), await wash(60, 40).negate().png().toBuffer()];
    for (const format of ["gif", "webp"] as const)
      expect(
        await refusal(
          await sharp(frames, { join: { animated: true } })
            .toFormat(format)
            .toBuffer(),
        ),
      ).toBe(
        "The picture is an animation of 2 frames. News pictures stand still: save the frame you want as PNG or JPEG.",
      );
    expect(await refusal(blankPng(40, 40, [animationChunk()]))).toContain("This PNG is an animation");
  });

  it.each(["jpeg", "png", "webp", "avif", "tiff"] as const)("cut off as %s are refused", async (format) => {
    const whole = await wash(900, 700).toFormat(format).toBuffer();
    expect(await refusal(whole.subarray(0, Math.floor(whole.length * 0.6)))).toMatch(
      /damaged or was cut off|cannot tell/,
    );
  });
});

describe("documents", () => {
  it("are taken with the number of their pages", async () => {
    expect(await check(pdf({ pages: 3 }))).toEqual({
      kind: "document",
      contentType: "application/pdf",
      pages: 3,
    });
  });

  it.each<[string, Buffer, RegExp]>([
    ["too many pages", pdf({ pages: 101 }), /101 pages; 100 are the most/],
    ["an archive behind it", Buffer.concat([pdf(), ZIP_HEAD]), /Other data stands behind the end/],
    [
      "an archive inside and a second end",
      Buffer.concat([pdf(), ZIP_HEAD, Buffer.from("%%EOF")]),
      /an archive in one/,
    ],
    [
      "a page of HTML behind it",
      Buffer.concat([pdf(), Buffer.alloc(2000, "<b>x</b>")]),
      /Other data stands behind/,
    ],
    [
      "other data before it",
      Buffer.concat([Buffer.from("hello\n"), pdf()]),
      /Other data stands before this PDF/,
    ],
    ["no end", pdf().subarray(0, 200), /damaged or was cut off/],
    [
      "JavaScript",
      pdf({ catalog: "/OpenAction << /S /JavaScript /JS (app.alert(1)) >>" }),
      /carries JavaScript/,
    ],
    [
      "JavaScript under another spelling",
      pdf({ catalog: "/OpenAction << /S /J#61vaScript /JS (1) >>" }),
      /carries JavaScript/,
    ],
    [
      "JavaScript in a compressed table",
      pdf({ objects: [tableOf("<< /S /JavaScript /JS (1) >>")] }),
      /carries JavaScript/,
    ],
    [
      "a program to start",
      pdf({ catalog: "/OpenAction << /S /Launch /F (cmd.exe) >>" }),
      /starts another program/,
    ],
    [
      "a file inside",
      pdf({ objects: [streamOf("/Type /EmbeddedFile", Buffer.from("x"))] }),
      /another file inside/,
    ],
    ["film", pdf({ objects: ["<< /Subtype /RichMedia >>"] }), /film or sound/],
    ["encryption", pdf({ trailer: "/Encrypt << /Filter /Standard /V 1 /R 2 >>" }), /is encrypted/],
    [
      "a bomb",
      pdf({
        objects: [
          streamOf("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", deflateSync(Buffer.alloc(80_000_000))),
        ],
      }),
      /far more than a document holds/,
    ],
    [
      "a table packed twice",
      pdf({
        objects: [
          streamOf("/Type /ObjStm /N 1 /First 4 /Filter [/ASCIIHexDecode /FlateDecode]", Buffer.from("00>")),
        ],
      }),
      /packed in a way we cannot check/,
    ],
  ])("with %s are refused", async (_what, bytes, message) => {
    expect(await refusal(bytes)).toMatch(message);
  });

  it("are counted by their pages, not by what they say of themselves", async () => {
    const boastful = pdf({ pages: 2 }).toString("latin1").replace("/Count 2", "/Count 9");
    expect(await check(Buffer.from(boastful, "latin1"))).toMatchObject({ pages: 2 });
  });

  it("written with a table of compressed objects are taken", async () => {
    expect(await check(pdf({ objects: [tableOf("<< /Kind /Plain >>")] }))).toMatchObject({
      kind: "document",
    });
  });
});

describe("everything else", () => {
  it.each<[string, string | Buffer, RegExp]>([
    ["SVG", '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"><script/></svg>', /SVG drawing/],
    ["SVG without a prolog", "<svg onload='alert(1)'></svg>", /SVG drawing/],
    ["HTML", "\n <!DOCTYPE html><html><script>1</script></html>", /web page/],
    ["XML", "<?xml version='1.0'?><feed/>", /XML file/],
    ["PHP", "<?php phpinfo();", /program/],
    ["a shell script", "#!/bin/sh\nrm -rf /\n", /program/],
    ["ELF", Buffer.from("\x7fELF\x02\x01\x01".padEnd(200, "\0"), "latin1"), /program/],
    ["a Windows program", Buffer.from("MZ\x90\x00".padEnd(400, "\0"), "latin1"), /program/],
    ["a ZIP archive", Buffer.concat([ZIP_HEAD]), /archive/],
    ["an empty archive", EMPTY_ZIP, /archive/],
    [
      "HEIC",
      Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from("ftypheic\0\0\0\0mif1heic"), Buffer.alloc(200)]),
      /HEIC/,
    ],
    [
      "film",
      Buffer.concat([
        Buffer.from([0, 0, 0, 24]),
        Buffer.from("ftypisom\0\0\x02\0isommp42"),
        Buffer.alloc(200),
      ]),
      /Sound and film/,
    ],
    ["words", "Just a text.", /cannot tell what this file is/],
    ["nothing to speak of", "x", /cannot tell/],
  ])("%s is refused", async (_what, bytes, message) => {
    expect(await refusal(bytes)).toMatch(message);
  });
});

describe("whatever comes", () => {
  it("cut anywhere and scrambled anywhere, ends with a verdict", async () => {
    const wholes = [
      await wash(300, 200).jpeg().toBuffer(),
      await wash(300, 200).png().toBuffer(),
      await wash(300, 200).webp().toBuffer(),
      await wash(300, 200).gif().toBuffer(),
      await wash(300, 200).tiff().toBuffer(),
      pdf({ pages: 2, objects: [tableOf("<< /A /B >>")] }),
    ];
    const damaged = fc
      .tuple(
        fc.constantFrom(...wholes),
        fc.double({ min: 0.02, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 12 }),
      )
      .map(([whole, share, changes]) => {
        const bytes = Buffer.from(whole.subarray(0, Math.max(1, Math.ceil(whole.length * share))));
        for (const [at, value] of changes) bytes[at % bytes.length] = value;
        return bytes;
      });
    await fc.assert(
      fc.asyncProperty(damaged, async (bytes) => {
        const verdict = await check(bytes);
        expect(["image", "document", "refused"]).toContain(verdict.kind);
        if (verdict.kind === "refused") expect(verdict.refusal).toMatch(/^[A-Z].*\.$/);
      }),
      { numRuns: 40 },
    );
  }, 120_000);

  it("takes too long is ended", async () => {
    const file = path.join(folder, "slow");
    await writeFile(file, await wash(2000, 1500).png().toBuffer());
    const { verdict } = await inspect(file, folder, 30);
    expect(verdict).toMatchObject({ kind: "refused", refusal: expect.stringContaining("takes too long") });
  });
});
