import "server-only";
import { daily } from "@/lib/core/paths";
import { linkOf } from "./links";
import type { Title } from "./title";

/** A title's mailing list: its name and List-Id (RFC 2919), and where who is on it leaves with one POST (RFC 8058). */
export const listOf = (title: Title, unsubscribe?: string) => ({
  name: `${title.name} daily email`,
  id: `daily.${title.slug}.${new URL(title.origin).hostname.replace(/[^a-z0-9.-]/g, "")}`,
  ...(unsubscribe ? { unsubscribe } : {}),
});

/** Absolute addresses of a subscriber's own pages; `letter` as with `linkOf`. */
export const waysOf = (subscriberId: string, { origin }: Title, now: Date, letter?: string) => ({
  preferences: origin + daily.preferences(linkOf("preferences", subscriberId, now, letter)),
  leave: origin + daily.leave(linkOf("leave", subscriberId, now, letter)),
});
export type Ways = ReturnType<typeof waysOf>;
