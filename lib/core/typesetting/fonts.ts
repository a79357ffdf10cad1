import "server-only";
import { existsSync } from "node:fs";
import { mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import { env } from "../env";
import { newId } from "../ids";
import { openTypeOf } from "./woff";

/** The faces we set type in, by package, and the parts of them that are loaded. */
const FACES = [
  {
    name: "noto-serif",
    family: "Noto Serif SemiBold",
    parts: ["latin", "latin-ext", "greek", "greek-ext", "cyrillic", "cyrillic-ext", "vietnamese"],
  },
  { name: "noto-naskh-arabic", family: "Noto Naskh Arabic SemiBold", parts: ["arabic"] },
  { name: "noto-serif-hebrew", family: "Noto Serif Hebrew SemiBold", parts: ["hebrew"] },
];

export const FAMILIES = FACES.map(({ family }) => family).join(",");

const packaged = (...names: string[]) => path.join(process.cwd(), "node_modules/@fontsource", ...names);

/** A file that is there in full or not at all, whoever else writes it at the same time. */
async function keep(file: string, bytes: string | Uint8Array): Promise<void> {
  const aside = `${file}.${newId()}`;
  await writeFile(aside, bytes);
  await rename(aside, file);
}

/**
 * Makes our fonts ready for the type setter (Pango, which comes with sharp), which reads OpenType files and knows no
 * WOFF. Fontconfig is given an empty configuration unless the machine's operator named one, so that pictures are the
 * same on every machine: what is installed there plays no part.
 * @returns the files, in DATA_DIR/fonts
 */
export async function fontFiles(): Promise<string[]> {
  const folder = path.resolve(env().DATA_DIR, "fonts");
  await mkdir(folder, { recursive: true });
  const configuration = path.join(folder, "fonts.conf");
  await keep(configuration, '<?xml version="1.0"?><fontconfig></fontconfig>\n');
  process.env.FONTCONFIG_FILE ??= configuration;
  const files: string[] = [];
  for (const { name, parts } of FACES) {
    const { version } = JSON.parse(await readFile(packaged(name, "package.json"), "utf8"));
    for (const part of parts) {
      const file = path.join(folder, `${name}-${part}-${version}.ttf`);
      if (!existsSync(file))
        await keep(
          file,
          openTypeOf(await readFile(packaged(name, "files", `${name}-${part}-600-normal.woff`))),
        );
      files.push(file);
    }
  }
  return files;
}

/** The characters our faces say they have, as bounds of ranges (CSS Fonts 4 §4.5, unicode-range). */
export async function characterRanges(): Promise<[number, number][]> {
  const ranges: [number, number][] = [];
  for (const { name, parts } of FACES) {
    const told = JSON.parse(await readFile(packaged(name, "unicode.json"), "utf8")) as Record<string, string>;
    for (const part of parts)
      for (const range of (told[part] ?? "").split(",")) {
        const [from = "", to = from] = range.trim().replace("U+", "").split("-");
        if (from) ranges.push([Number.parseInt(from, 16), Number.parseInt(to, 16)]);
      }
  }
  return ranges;
}
