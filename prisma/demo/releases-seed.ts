import type { Actor } from "@/lib/auth/actor";
import { SYSTEM } from "@/lib/auth/actor";
import { claimRelease } from "@/lib/releases/claims";
import { createRelease, submitRelease, withdrawRelease } from "@/lib/releases/commands";
import { changeRequest, rejection } from "@/lib/releases/decisions-schema";
import { approveRelease, rejectRelease, requestChanges } from "@/lib/releases/desk-commands";
import type { Moved } from "@/lib/releases/move";
import { correctRelease, killRelease } from "@/lib/releases/retraction";
import { publishDue } from "@/lib/releases/scheduled";
import { releaseContent } from "@/lib/releases/schema";
import { seedPhotos } from "./photos-seed";
import { corrections, firstWords } from "./releases/corrections";
import type { DemoRelease } from "./releases/shape";

const minutesBefore = (at: Date, minutes: number) => new Date(at.getTime() - minutes * 60_000);

/** Walks one release through the same commands as people do, each at its own time, up to its state. */
export async function seedRelease(
  release: DemoRelease,
  author: Actor,
  editor: Actor,
  now: Date,
): Promise<void> {
  const membership = author.memberships.find((each) => each.slug === release.organisation);
  if (!membership) throw new Error(`${author.email} does not belong to ${release.organisation}`);
  const { state, at } = release;
  const media = await seedPhotos(release.key, author, membership.organisationId, minutesBefore(at, 310));
  const correction = corrections[release.key];
  const words = correction ? firstWords(release.content, correction) : {};
  const content = releaseContent.parse({ ...release.content, ...words, media });
  const draft = await createRelease(
    author,
    membership.organisationId,
    content,
    state === "draft" ? at : minutesBefore(at, 300),
  );
  if (state === "draft") return;
  const handedIn = await submitRelease(author, draft, state === "submitted" ? at : minutesBefore(at, 240));
  if (state === "submitted") return;
  if (state === "withdrawn") return void (await withdrawRelease(author, handedIn, at));
  // A claim of long ago would have ended: what is in review is being looked at now.
  const claimed = await claimRelease(editor, handedIn, state === "in_review" ? now : minutesBefore(at, 5));
  if (state === "in_review") return;
  const decided = await decide(release, claimed, editor);
  if (!correction) return;
  const { class: weight, note, afterHours } = correction;
  const { summary = "", body } = release.content;
  const order = { class: weight, note, patch: { summary, body } };
  await correctRelease(editor, { ...decided, ...order }, minutesBefore(at, -60 * afterHours));
}

async function decide(release: DemoRelease, claimed: Moved, editor: Actor): Promise<Moved> {
  const { state, at, reason = "", note = "", points = [] } = release;
  if (state === "changes_requested")
    return requestChanges(editor, { ...claimed, ...changeRequest.parse({ note, points }) }, at);
  if (state === "rejected")
    return rejectRelease(editor, { ...claimed, ...rejection.parse({ reason, note, points }) }, at);
  const moved = await approveRelease(editor, { ...claimed, note, publishAt: null }, at);
  if (moved.status === "scheduled" && state === "published") await publishDue(SYSTEM, moved.id, at);
  if (state !== "killed") return moved;
  const order = { reason, confirm: release.content.headline };
  return killRelease(editor, { ...moved, ...order }, minutesBefore(at, -180));
}
