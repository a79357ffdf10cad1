"use server";
import { z } from "zod";
import { action } from "@/lib/auth/action";
import { notFound } from "@/lib/core/errors";
import { clearLead } from "@/lib/news/leads";
import { publicationBySlug } from "@/lib/publications/queries";
import { holdMany, placeMany, publishMany, restoreMany, spikeMany } from "@/lib/wire/desk/commands";
import { wireDetail } from "@/lib/wire/desk/detail";
import { wireFilter } from "@/lib/wire/desk/filter";
import { findTexts } from "@/lib/wire/desk/find-texts";
import {
  attachToRelease,
  detach,
  detachRelease,
  mergeInto,
  moveToStory,
  split,
  standFor,
} from "@/lib/wire/desk/grouping";
import { killWireItem } from "@/lib/wire/desk/kill";
import { makeLead } from "@/lib/wire/desk/lead";
import { wireNews } from "@/lib/wire/desk/queries";
import {
  holdManyOrder,
  leadOrder,
  placeManyOrder,
  publishManyOrder,
  restoreManyOrder,
  spikeManyOrder,
  wireKillOrder,
} from "@/lib/wire/desk/schema";

const which = z.strictObject({ id: z.uuid() });
const question = z.strictObject({
  filter: wireFilter,
  cursor: z.uuid().optional(),
  shown: z.array(z.uuid()).max(200),
});

/** The page somebody looks at, as it is now. */
export const readWire = action(question, wireNews);
export const readItem = action(which, (actor, { id }, now) => wireDetail(actor, id, now));

const order = z.discriminatedUnion("verb", [
  publishManyOrder.extend({ verb: z.literal("publish") }),
  spikeManyOrder.extend({ verb: z.literal("spike") }),
  restoreManyOrder.extend({ verb: z.literal("restore") }),
  holdManyOrder.extend({ verb: z.literal("hold") }),
  placeManyOrder.extend({ verb: z.literal("place") }),
]);

/** One order for some items, with what became of each. */
export const orderWire = action(order, (actor, input, now) => {
  switch (input.verb) {
    case "publish":
      return publishMany(actor, input, now);
    case "spike":
      return spikeMany(actor, input, now);
    case "restore":
      return restoreMany(actor, input, now);
    case "hold":
      return holdMany(actor, input, now);
    case "place":
      return placeMany(actor, input, now);
  }
});

export const leadWire = action(leadOrder, makeLead);
export const killWire = action(wireKillOrder, killWireItem);
/** Lets the front page of a title find its lead by itself again. */
export const unleadWire = action(
  z.strictObject({ publication: z.string().max(100) }),
  async (actor, { publication }, now) => {
    const title = await publicationBySlug(publication);
    if (!title) throw notFound("The title");
    await clearLead(actor, title.id, now);
  },
);

/** Texts that may tell the same news as an item. */
export const findSameNews = action(
  z.strictObject({ text: z.string().max(100), except: z.uuid() }),
  findTexts,
);

const join = z.strictObject({ how: z.enum(["group", "merge", "attach"]), id: z.uuid(), to: z.uuid() });
/** Puts an item beside another text: the same news, one public story, or a release's. */
export const joinWire = action(join, (actor, { how, id, to }, now) => {
  if (how === "attach") return attachToRelease(actor, { id, releaseId: to }, now);
  if (how === "merge") return mergeInto(actor, { id, intoId: to }, now);
  return moveToStory(actor, { id, withId: to }, now);
});

/** Takes an item out of its story, or from under another item. */
export const partWire = action(which.extend({ merged: z.boolean() }), (actor, { id, merged }, now) =>
  merged ? split(actor, { id }, now) : detach(actor, { id }, now),
);
/** Takes a release out of its story. */
export const partRelease = action(which, detachRelease);
/** Lets an item stand for the copies of other agencies. */
export const standWire = action(which, standFor);
