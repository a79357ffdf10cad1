/** Where a search looks. */
export type Scope = {
  publicationId: string;
  /** Lists an item has to stand in, every one of them and one at least: "front", "section/local", "newsroom/mill". */
  channels: string[];
  from: Date | null;
  /** Nothing later is found: the end of the reader's range, or the instant of the first page. */
  to: Date;
  sort: "best" | "newest";
};

/**
 * A question as PostgreSQL spells tsqueries: all of `asked` is true of a match, and `weighed` is what its headline is
 * weighed by. `wide`: an item with none of the words may match. `checked`: what of `asked` so many items have that
 * the index is not asked for it, but what is found looked at.
 */
export type Ask = { asked: string[]; weighed: string; wide: boolean; checked?: string[] };

export type Slice = { limit: number; offset: number };
