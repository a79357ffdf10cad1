import type { Task } from "graphile-worker";
import { log } from "@/lib/core/log";
import { countWords } from "@/lib/news/search/count-words";
import { indexMissing, NEWEST } from "@/lib/news/search/missing";

/** Indexes what is published and not searchable yet, in batches, and then counts the words of headlines anew. */
export const searchTend: Task = async () => {
  let below: string | null = NEWEST;
  while (below) below = await indexMissing(below);
  log.info({ words: await countWords() }, "the search knows what was published");
};
