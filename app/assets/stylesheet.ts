import "server-only";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/core/env";
import type { PublicationInfo } from "@/lib/publications/schema";
import { PAPERS, type Theme } from "@/lib/publications/theme";

/** A file readers load, under a name that changes with its content. */
export type Asset = { name: string; body: string };

const FOLDER = path.join(process.cwd(), "components/site/styles");

const read = new Map<string, Promise<string>>();
const made = new Map<string, Asset>();

/** One rule after another, without what only people need. */
const squeezed = (css: string) =>
  css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s*\n\s*/g, "\n")
    .replace(/([{};,])\n/g, "$1")
    .replace(/\n}/g, "}")
    .trim();

async function readCommon(): Promise<string> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith(".css")).sort();
  const texts = await Promise.all(names.map((name) => readFile(path.join(FOLDER, name), "utf8")));
  return squeezed(texts.join("\n"));
}

/** The rules of one choice of a look, such as "nameplate-band"; none where the common sheet has it so. */
async function readChoice(name: string): Promise<string> {
  const css = await readFile(path.join(FOLDER, "looks", `${name}.css`), "utf8").catch(() => "");
  return squeezed(css);
}

function once(name: string, load: () => Promise<string>): Promise<string> {
  if (env().NODE_ENV === "development") return load();
  const found = read.get(name) ?? load();
  read.set(name, found);
  return found;
}

function named(title: string, extension: string, body: string): Asset {
  const key = `${title}.${extension} ${body.length} ${body.slice(-120)}`;
  const found = made.get(key);
  if (found?.body === body) return found;
  const hash = createHash("sha256")
    .update(body)
    .digest("base64url")
    .replace(/[^A-Za-z0-9]/g, "")
    .slice(0, 12);
  const asset = { name: `${title}.${hash}.${extension}`, body };
  made.set(key, asset);
  return asset;
}

/** A title's colours: its accent and its paper, for light and dark. */
function coloursOf({ accent, accentDark, paper }: Theme): string {
  const { light, dark } = PAPERS[paper];
  const values = {
    "accent-light": accent,
    "accent-dark": accentDark,
    "paper-light": light.paper,
    "paper-dark": dark.paper,
    "tint-light": light.tint,
    "tint-dark": dark.tint,
  };
  return `:root{${Object.entries(values)
    .map(([name, value]) => `--${name}:${value}`)
    .join(";")}}`;
}

/** The stylesheet of a title: the common sheet, then what its look has of its own. */
export async function stylesheetOf({ slug, theme }: PublicationInfo): Promise<Asset> {
  const choices = [
    `nameplate-${theme.nameplate}`,
    `lettering-${theme.lettering}`,
    `headlines-${theme.headlines}`,
  ];
  const parts = await Promise.all([
    once("common", readCommon),
    ...choices.map((name) => once(name, () => readChoice(name))),
  ]);
  return named(slug, "css", `${[...parts, coloursOf(theme)].filter(Boolean).join("\n")}\n`);
}

/** A title's icon: the first letter of its name on its accent. */
export function iconOf({ slug, name, theme }: PublicationInfo): Asset {
  const letter = (/[\p{L}\p{N}]/u.exec(name)?.[0] ?? "D").toLocaleUpperCase();
  const body = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="6" fill="${theme.accent}"/><text x="32" y="49" font-family="Georgia,'Times New Roman',serif" font-size="48" text-anchor="middle" fill="#fff">${letter}</text></svg>`;
  return named(slug, "svg", body);
}

/** An icon as an address that holds all of it (RFC 2397): a page's first visit is one request less. */
export const iconAddress = (title: PublicationInfo): string =>
  `data:image/svg+xml,${encodeURIComponent(iconOf(title).body).replace(/%(20|2F|3A|3D)/g, decodeURIComponent)}`;
