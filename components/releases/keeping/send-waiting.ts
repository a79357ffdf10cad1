import { toFormValues } from "@/lib/releases/form-values";
import { releaseDraft } from "@/lib/releases/schema";
import type { SaveState } from "../save-state";
import { DraftKeeper, type SaveDoors } from "./draft-keeper";
import type { KeptCopies, KeptCopy } from "./kept-copies";
import { takePlace } from "./tab-locks";

/** What became of a text that waited in the browser. */
export type Sent = "sent" | "open" | SaveState["kind"];

/**
 * Sends what the browser has kept of forms that are gone, oldest first. What cannot be sent without a decision
 * (another version, a release that has moved on) stays where it is.
 */
export async function sendWaiting(
  copies: KeptCopies,
  writer: string,
  doors: SaveDoors,
  take: typeof takePlace = takePlace,
  /** What was refused already and needs somebody: asking again would change nothing. */
  refused: ReadonlyMap<string, Sent> = new Map(),
): Promise<Map<string, Sent>> {
  const results = new Map<string, Sent>();
  for (const copy of copies.all().toReversed()) {
    const before = refused.get(copy.tab);
    if (before) results.set(copy.tab, before);
    if (before) continue;
    const leave = await take(copy.tab, 0);
    results.set(copy.tab, leave ? await sendOne(copy, copies, writer, doors) : "open");
    leave?.();
    // The next would meet the same wall.
    if (["offline", "signed-out"].includes(results.get(copy.tab) ?? "")) break;
  }
  return results;
}

async function sendOne(copy: KeptCopy, copies: KeptCopies, writer: string, doors: SaveDoors): Promise<Sent> {
  const { id, version, draftKey, organisationId, values } = copy;
  const empty = toFormValues(releaseDraft.parse({ kind: values.kind }));
  const whole = { ...empty, ...values };
  const keeper = new DraftKeeper(
    {
      stored: id ? { id, version } : null,
      content: releaseDraft.parse({ kind: values.kind }),
      organisationId,
      draftKey,
    },
    copy.tab,
    {
      doors,
      copies,
      writer,
      read: () => whole,
      changed: () => undefined,
      created: () => undefined,
      storing: () => undefined,
    },
  );
  keeper.resume(copy);
  const stored = await keeper.flush();
  keeper.stop();
  return stored ? "sent" : keeper.saver.state.kind;
}
