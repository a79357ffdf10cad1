// The program that opens one .docx, in a process of its own with little memory and little time: node reader.ts FILE
// FOLDER. Writes FOLDER/read.json and the pictures beside it. Nothing it meets can hurt the server.
import { writeFile } from "node:fs/promises";
import path from "node:path";
import mammoth from "mammoth";
import { lookOver } from "./archive.ts";
import { containerOf } from "./container.ts";
import { partText } from "./part-text.ts";
import type { Problem } from "./problem.ts";

const MOST_PICTURES = 12;
const TITLES = ["Title", "Headline", "Titel", "Titre", "Press Release Title"];
const SUBTITLES = ["Subtitle", "Subheadline", "Untertitel", "Sous-titre"];
const STYLES = [
  ...TITLES.map((name) => `p[style-name='${name}'] => h1.title:fresh`),
  ...SUBTITLES.map((name) => `p[style-name='${name}'] => p.subtitle:fresh`),
  "p[style-name='Caption'] => p.caption:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "u => em",
];

export type ReadDocument =
  | { problem: Problem }
  | {
      problem: null;
      html: string;
      margins: string[];
      comments: string[];
      pictures: { file: string; contentType: string }[];
      picturesLeft: number;
      /** Bytes. */
      peakMemory: number;
    };

async function read(file: string, folder: string): Promise<ReadDocument> {
  const container = await containerOf(file);
  if (container !== "zip") return { problem: container };
  const archive = await lookOver(file);
  if (archive.problem) return archive;
  const pictures: { file: string; contentType: string }[] = [];
  let picturesLeft = 0;
  const convertImage = mammoth.images.imgElement(async (image) => {
    if (
      pictures.length >= MOST_PICTURES ||
      !/^image\/(?:jpeg|png|webp|avif|heic|heif|tiff|gif)$/.test(image.contentType)
    ) {
      picturesLeft++;
      return { src: "" };
    }
    const name = `picture-${pictures.length}`;
    pictures.push({ file: name, contentType: image.contentType });
    await writeFile(path.join(folder, name), await image.readAsBuffer());
    return { src: `import:${pictures.length - 1}` };
  });
  const { value } = await mammoth.convertToHtml({ path: file }, { styleMap: STYLES, convertImage });
  const html = value.replace(/<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g, "");
  const margins = [...new Set(archive.margins.flatMap(partText))];
  return {
    problem: null,
    html,
    margins,
    comments: partText(archive.comments),
    pictures,
    picturesLeft,
    peakMemory: process.resourceUsage().maxRSS * 1024,
  };
}

const [, , file = "", folder = ""] = process.argv;
const answer = await read(file, folder).catch((): ReadDocument => ({ problem: "broken" }));
await writeFile(path.join(folder, "read.json"), JSON.stringify(answer));
