"use server";
import { z } from "zod";
import { action } from "@/lib/auth/action";
import { desk } from "@/lib/core/paths";
import { beginMany, beginUndo, continueMany } from "@/lib/releases/queue/bulk";
import { bulkOrder, bulkRun } from "@/lib/releases/queue/bulk-schema";
import { queryOf, queueFilter } from "@/lib/releases/queue/filter";
import { queueNews } from "@/lib/releases/queue/news";
import { changedView, droppedView, newView } from "@/lib/releases/queue/saved-view";
import { searchDesk } from "@/lib/releases/queue/search";
import {
  changeView as change,
  dropView as drop,
  saveView as save,
  savedViews,
} from "@/lib/releases/queue/views";
import { sourceList } from "@/lib/wire/sources/queries";

const question = z.strictObject({
  filter: queueFilter,
  cursor: z.string().max(60).optional(),
  shown: z.array(z.uuid()).max(200),
});

/** The page somebody looks at, as it is now. */
export const readQueue = action(question, queueNews);

export const beginBulk = action(bulkOrder, beginMany);
export const beginBulkUndo = action(bulkRun, beginUndo);
export const continueBulk = action(bulkRun, continueMany);

export const saveView = action(newView, save);
export const changeView = action(changedView, (actor, input) => change(actor, input));
export const dropView = action(droppedView, (actor, input) => drop(actor, input));

const MOST_SOURCES = 5;

/** What the palette finds for a text: releases, organisations, saved views and sources. */
export const findAtDesk = action(z.strictObject({ text: z.string().max(100) }), async (actor, { text }) => {
  const [found, views, sources] = await Promise.all([
    searchDesk(actor, text),
    savedViews(actor),
    text.trim() ? sourceList(actor) : [],
  ]);
  const named = sources.filter((each) => each.name.toLowerCase().includes(text.trim().toLowerCase()));
  const queue = (query: URLSearchParams) => `${desk.queue}?${query}`;
  return {
    releases: found.releases.map((each) => ({ ...each, href: desk.release(each.id) })),
    organisations: found.organisations.map((each) => ({
      name: each.name,
      href: queue(queryOf(queueFilter.parse({ organisation: each.slug }))),
    })),
    views: views.map((each) => ({ name: each.name, href: queue(queryOf(each.filter)) })),
    sources: named.slice(0, MOST_SOURCES).map((each) => ({ name: each.name, href: desk.source(each.id) })),
  };
});
