import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { FeedError } from "@/lib/wire/feed-error";
import { parseFeed } from "@/lib/wire/parse";
import type { NeutralItem } from "@/lib/wire/schema";

export type WireParseLine = {
  file: string;
  format: string;
  feed: { title: string; link: string; language: string };
  items: WireParseItem[];
  error?: string;
};

type Shown =
  | "guid"
  | "url"
  | "title"
  | "summary"
  | "content"
  | "published"
  | "updated"
  | "authors"
  | "categories"
  | "rights"
  | "status";
export type WireParseItem = Pick<NeutralItem, Shown> & { image: string | null };

/**
 * Runs the parser that ingest uses over files and folders (walked in the order of their names) and yields a
 * line for each file. A file that is no feed yields its `error` with no items, and the run goes on.
 */
export async function* wireParse(
  paths: string[],
  { baseUrl }: { baseUrl?: string } = {},
): AsyncGenerator<WireParseLine> {
  for (const one of paths) {
    for await (const file of filesBelow(one)) yield await parseFile(file, baseUrl);
  }
}

async function* filesBelow(start: string): AsyncGenerator<string> {
  const isFolder = await stat(start).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) {
    yield start;
    return;
  }
  const names = (await readdir(start)).filter((name) => !name.startsWith(".")).sort();
  for (const name of names) yield* filesBelow(path.join(start, name));
}

async function parseFile(file: string, baseUrl?: string): Promise<WireParseLine> {
  try {
    const { format, feed, items } = parseFeed(await readFile(file), { baseUrl });
    const { title, link, language } = feed;
    return { file, format, feed: { title, link, language }, items: items.map(shown) };
  } catch (error) {
    const reason = error instanceof FeedError || isSystemError(error) ? error.message : null;
    if (reason === null) throw error;
    return { file, format: "", feed: { title: "", link: "", language: "" }, items: [], error: reason };
  }
}

/** An unreadable file is the file's fault; anything else is ours and must not pass for one. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && "code" in error && "syscall" in error;
}

function shown(item: NeutralItem): WireParseItem {
  const { guid, url, title, summary, content, published, updated, authors, categories, rights, status } =
    item;
  return {
    guid,
    url,
    title,
    summary,
    content,
    published,
    updated,
    authors,
    categories,
    image: item.image?.url ?? null,
    rights,
    status,
  };
}
