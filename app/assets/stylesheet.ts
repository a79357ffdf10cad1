import "server-only";
import { createHash } from "node:crypto";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { env } from "@/lib/core/env";
import type { PublicationInfo } from "@/lib/publications/schema";

/** A file readers load, under a name that changes with its content. */
export type Asset = { name: string; body: string };

const FOLDER = path.join(process.cwd(), "components/site/styles");
const COLOUR = /^#[0-9a-f]{3,8}$/i;

let sheet: Promise<string> | undefined;
const made = new Map<string, Asset>();

async function readSheet(): Promise<string> {
  const names = (await readdir(FOLDER)).filter((name) => name.endsWith(".css")).sort();
  const texts = await Promise.all(names.map((name) => readFile(path.join(FOLDER, name), "utf8")));
  return texts
    .join("\n")
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s*\n\s*/g, "\n")
    .trim();
}

function common(): Promise<string> {
  if (env().NODE_ENV === "development") return readSheet();
  sheet ??= readSheet();
  return sheet;
}

const colour = (value: string, fallback: string) => (COLOUR.test(value) ? value : fallback);

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

/** The stylesheet of a title: the common sheet, then its accent for light and dark. */
export async function stylesheetOf({ slug, theme }: PublicationInfo): Promise<Asset> {
  const light = colour(theme.accent, "#7a1f1f");
  const dark = colour(theme.accentDark, "#e59a8f");
  return named(slug, "css", `${await common()}\n:root{--accent-light:${light};--accent-dark:${dark}}\n`);
}

/** A title's icon: the first letter of its name on its accent. */
export function iconOf({ slug, name, theme }: PublicationInfo): Asset {
  const letter = (/[\p{L}\p{N}]/u.exec(name)?.[0] ?? "D").toLocaleUpperCase();
  const body = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 64"><rect width="64" height="64" rx="6" fill="${colour(theme.accent, "#7a1f1f")}"/><text x="32" y="49" font-family="Georgia,'Times New Roman',serif" font-size="48" text-anchor="middle" fill="#fff">${letter}</text></svg>`;
  return named(slug, "svg", body);
}
