import type { NewsCard, NewsDetails } from "../schema";
import type { Span } from "./span";

/** An event as a calendar shows it. */
export type NewsEvent = Span & { item: NewsCard; event: NonNullable<NewsDetails["event"]> };
