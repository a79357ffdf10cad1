import type { Actor } from "@/lib/auth/actor";
import { SYSTEM } from "@/lib/auth/actor";
import { claimRelease } from "@/lib/releases/claims";
import { createRelease, submitRelease, withdrawRelease } from "@/lib/releases/commands";
import { changeRequest, rejection } from "@/lib/releases/decisions-schema";
import { approveRelease, rejectRelease, requestChanges } from "@/lib/releases/desk-commands";
import type { Moved } from "@/lib/releases/move";
import { killRelease } from "@/lib/releases/retraction";
import { publishDue } from "@/lib/releases/scheduled";
import { releaseContent } from "@/lib/releases/schema";
import { seedPhotos } from "./photos-seed";
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
  const content = releaseContent.parse({ ...release.content, media });
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
  await decide(release, claimed, editor);
}

async function decide(release: DemoRelease, claimed: Moved, editor: Actor): Promise<void> {
  const { state, at, reason = "", note = "", points = [] } = release;
  if (state === "changes_requested")
    await requestChanges(editor, { ...claimed, ...changeRequest.parse({ note, points }) }, at);
  else if (state === "rejected")
    await rejectRelease(editor, { ...claimed, ...rejection.parse({ reason, note, points }) }, at);
  else {
    const moved = await approveRelease(editor, { ...claimed, note, publishAt: null }, at);
    if (moved.status === "scheduled" && state === "published") await publishDue(SYSTEM, moved.id, at);
    if (state === "killed")
      await killRelease(
        editor,
        { ...moved, reason, confirm: release.content.headline },
        minutesBefore(at, -180),
      );
  }
}
