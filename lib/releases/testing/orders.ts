import type { ReleaseAction } from "../lifecycle";
import { content } from "./stage";

/** What each move of the desk's, and an appeal, is sent with; the others need no words. */
export const orders = (now: Date) =>
  ({
    appeal: { note: "Please look again." },
    assign: { to: null },
    approve: { note: "", publishAt: null, undoable: false },
    request_changes: { note: "Please add a source.", points: [] },
    reject: { reason: "Advertising", note: "", points: [] },
    reschedule: { goPublicAt: new Date(now.getTime() + 86_400_000).toISOString() },
    correct: { class: "B", note: "A name was wrong.", patch: {} },
    unpublish: { reason: "Facts in doubt" },
    kill: { reason: "Wrong", confirm: content.headline },
  }) satisfies Partial<Record<ReleaseAction, object>>;
