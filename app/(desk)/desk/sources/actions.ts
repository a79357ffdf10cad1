"use server";
import { z } from "zod";
import { action } from "@/lib/auth/action";
import { wireRouting } from "@/lib/wire/routing/schema";
import { applyRouting, archiveSource as archive, deleteSource as remove } from "@/lib/wire/sources/archive";
import { addSource as add, requestPoll, setSourceStatus, updateSource } from "@/lib/wire/sources/commands";
import { dryRun } from "@/lib/wire/sources/dry-run";
import { planImport } from "@/lib/wire/sources/exchange";
import { OPML_MAX_BYTES } from "@/lib/wire/sources/opml";
import { wireSourceInput } from "@/lib/wire/sources/schema";
import { tryFeed } from "@/lib/wire/sources/try-feed";

const which = z.strictObject({ id: z.uuid() });
const address = z.strictObject({ url: z.string().max(2_000) });

/** Looks at a feed before it is added. */
export const trySource = action(address, (actor, { url }, now) => tryFeed(actor, url, now));
export const addSource = action(wireSourceInput, add);
export const pauseSource = action(which, (actor, { id }, now) => setSourceStatus(actor, id, "paused", now));
export const resumeSource = action(which, (actor, { id }, now) => setSourceStatus(actor, id, "active", now));
export const pollSource = action(which, (actor, { id }, now) => requestPoll(actor, id, now));
export const archiveSource = action(which, (actor, { id }, now) => archive(actor, id, now));
export const deleteSource = action(which, (actor, { id }, now) => remove(actor, id, now));

/** Its rules are changed by themselves, on a page of their own. */
const settings = wireSourceInput.omit({ routing: true }).extend({ id: z.uuid() });
export const saveSource = action(settings, (actor, { id, ...input }, now) =>
  updateSource(actor, id, input, now),
);

const rules = which.extend({ routing: wireRouting });
/** What rules on trial would make of the last items; nothing is changed. */
export const tryRules = action(rules, (actor, { id, routing }, now) => dryRun(actor, id, { routing }, now));
export const saveRules = action(
  rules.extend({ anew: z.boolean() }),
  async (actor, { id, routing, anew }, now) => {
    await updateSource(actor, id, { routing }, now);
    if (anew) await applyRouting(actor, id, now);
  },
);

/** What a list of another system would add. */
export const planSources = action(
  z.strictObject({ text: z.string().max(OPML_MAX_BYTES + 1) }),
  (actor, { text }) => planImport(actor, text),
);

/** One source of a list, which may begin paused. */
export const importSource = action(
  wireSourceInput.extend({ paused: z.boolean() }),
  async (actor, { paused, ...input }, now) => {
    const source = await add(actor, input, now);
    if (paused) await setSourceStatus(actor, source.id, "paused", now);
    return source;
  },
);
