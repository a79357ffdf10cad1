// Small PDF documents, written by hand for tests (ISO 32000-2 §7.5).
import { deflateSync } from "node:zlib";

export type Parts = {
  pages?: number;
  /** Further entries of the catalog, such as `/OpenAction 9 0 R`. */
  catalog?: string;
  /** Further objects, numbered from 100. */
  objects?: (string | Buffer)[];
  trailer?: string;
};

/** A stream object's content. */
export const streamOf = (dictionary: string, data: Buffer): Buffer =>
  Buffer.concat([
    Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from("\nendstream"),
  ]);

/** A table of compressed objects that holds one text. */
export const tableOf = (text: string): Buffer => {
  const content = `100 0 ${text}`;
  return streamOf("/Type /ObjStm /N 1 /First 6 /Filter /FlateDecode", deflateSync(Buffer.from(content)));
};

export function pdf({ pages = 1, catalog = "", objects = [], trailer = "" }: Parts = {}): Buffer {
  const kids = Array.from({ length: pages }, (_, i) => `${i + 3} 0 R`).join(" ");
  const numbered: [number, string | Buffer][] = [
    [1, `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`],
    [2, `<< /Type /Pages /Kids [${kids}] /Count ${pages} >>`],
    ...Array.from({ length: pages }, (_, i): [number, string] => [
      i + 3,
      "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>",
    ]),
    ...objects.map((each, i): [number, string | Buffer] => [1000 + i, each]),
  ];
  const chunks = [Buffer.from("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n", "latin1")];
  const entries: string[] = [];
  let at = (chunks[0] as Buffer).length;
  for (const [number, content] of numbered) {
    const chunk = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      Buffer.from(content),
      Buffer.from("\nendobj\n"),
    ]);
    entries.push(`${number} 1\n${String(at).padStart(10, "0")} 00000 n \n`);
    chunks.push(chunk);
    at += chunk.length;
  }
  const table = `xref\n0 1\n0000000000 65535 f \n${entries.join("")}`;
  const end = `trailer\n<< /Size ${1000 + objects.length} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...chunks, Buffer.from(table + end)]);
}
