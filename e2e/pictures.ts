// Pictures and files to upload, made on the spot.
import sharp from "sharp";

type Payload = { name: string; mimeType: string; buffer: Buffer };

const drawing = (width: number, height: number, words: string) =>
  Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 300 200">
      <rect width="300" height="200" fill="#9dbfcc"/><rect y="130" width="300" height="70" fill="#b08a55"/>
      <circle cx="235" cy="50" r="26" fill="#f3d46f"/><path d="M40 130v-50l45-30 45 30v50z" fill="#7a3b2e"/>
      <text x="40" y="180" font-size="18" fill="#2b2118">${words}</text></svg>`,
  );

/** A drawn photograph; every `words` makes another file. */
export const photo = async (name: string, words: string): Promise<Payload> => ({
  name,
  mimeType: "image/jpeg",
  buffer: await sharp(drawing(1800, 1200, words))
    .jpeg()
    .toBuffer(),
});

/** The same, uncompressed: about 11 MB. */
export const bigPicture = async (name: string, words: string): Promise<Payload> => ({
  name,
  mimeType: "image/png",
  buffer: await sharp(drawing(2400, 1600, words))
    .removeAlpha()
    .png({ compressionLevel: 0 })
    .toBuffer(),
});

export const svgDrawing = (name: string): Payload => ({
  name,
  mimeType: "image/svg+xml",
  buffer: drawing(300, 200, "logo"),
});

/** A web page that calls itself a picture. */
export const disguisedPage = (name: string): Payload => ({
  name,
  mimeType: "image/jpeg",
  buffer: Buffer.from(`<!doctype html><title>${name}</title><script>alert(1)</script>`),
});

/** A PDF of two empty pages (ISO 32000-1); every `title` makes another file. */
export function pdf(name: string, title: string): Payload {
  const objects = [
    "<< /Type /Catalog /Pages 2 0 R >>",
    "<< /Type /Pages /Kids [3 0 R 4 0 R] /Count 2 >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>",
    `<< /Title (${title}) >>`,
  ];
  let text = "%PDF-1.4\n";
  const offsets = objects.map((object, i) => {
    const at = text.length;
    text += `${i + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = text.length;
  text += `xref\n0 6\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, "0")} 00000 n \n`).join("")}`;
  text += `trailer\n<< /Size 6 /Root 1 0 R /Info 5 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return { name, mimeType: "application/pdf", buffer: Buffer.from(text, "latin1") };
}
