import { readdir, readFile, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { FeedError } from "@/lib/wire/reading/feed-error";
import { MOST_BYTES, parseFeed } from "@/lib/wire/reading/parse";
import { wordsOf } from "@/lib/wire/reading/plain-text";
import type { NeutralItem } from "@/lib/wire/schema";

export type WireParseLine = {
  file: string;
  format: string;
  feed: { title: string; link: string; language: string };
  items: WireParseItem[];
  /** How many items of the document could not be read at all. */
  rejected: number;
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
 * line for each file, whatever is in it: one that is no feed yields its `error` with no items. Items are shown
 * as found, also those ingest would refuse; one without a summary shows its text there.
 */
export async function* wireParse(
  paths: string[],
  { baseUrl }: { baseUrl?: string } = {},
): AsyncGenerator<WireParseLine> {
  for (const one of paths)
    for await (const file of filesBelow(one, new Set())) yield await parseFile(file, baseUrl);
}

/** How many files wireParse would read, for a progress bar. */
export async function countFiles(paths: string[]): Promise<number> {
  let files = 0;
  for (const one of paths) for await (const _file of filesBelow(one, new Set())) files++;
  return files;
}

/** A folder that leads back to itself is walked once; what can be read neither way yields its own name. */
async function* filesBelow(start: string, above: Set<string>): AsyncGenerator<string> {
  const found = await stat(start).catch(() => null);
  if (!found?.isDirectory()) {
    if (!found || found.isFile() || above.size === 0) yield start;
    return;
  }
  const real = await realpath(start).catch(() => start);
  if (above.has(real)) return;
  const names = await readdir(start).catch(() => null);
  if (!names) {
    yield start;
    return;
  }
  const within = new Set([...above, real]);
  for (const name of names.filter((one) => !one.startsWith(".")).sort())
    yield* filesBelow(path.join(start, name), within);
}

async function parseFile(file: string, baseUrl?: string): Promise<WireParseLine> {
  try {
    const { size } = await stat(file);
    if (size > MOST_BYTES)
      throw new FeedError("too-large", `The file is ${size} bytes long; at most ${MOST_BYTES} are read.`);
    const { format, feed, items, rejected } = parseFeed(await readFile(file), { baseUrl, everything: true });
    const { title, link, language } = feed;
    return {
      file,
      format,
      feed: { title, link, language },
      items: items.map(shown),
      rejected: rejected.length,
    };
  } catch (error) {
    return {
      file,
      format: "",
      feed: { title: "", link: "", language: "" },
      items: [],
      rejected: 0,
      error: reasonOf(error),
    };
  }
}

/** What neither the feed nor the disk is to blame for is called by its name: the run goes on, but it is a fault of ours. */
function reasonOf(error: unknown): string {
  if (error instanceof FeedError) return error.message;
  if (error instanceof Error && "code" in error && "syscall" in error) return error.message;
  return `The parser failed, which no file may make it do: ${error instanceof Error ? error.message : String(error)}`;
}

function shown(item: NeutralItem): WireParseItem {
  const { guid, url, title, content, published, updated, authors, categories, rights, status } = item;
  return {
    guid,
    url,
    title,
    summary: item.summary || wordsOf(content),
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
