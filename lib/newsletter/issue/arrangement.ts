// What an editor's step makes of a letter's plan. Pure: the commands store what comes of it.
import { conflict } from "@/lib/core/errors";
import { type Arranging, MOST_DROPPED, MOST_PINNED } from "./schema";

/** What stands where by an editor's word: ids of items. What is dropped is neither pinned nor leads. */
export type Plan = { leadId: string | null; pinned: string[]; dropped: string[] };

const without = (ids: readonly string[], id: string) => ids.filter((each) => each !== id);

const placed = (ids: readonly string[], id: string, at: number) => {
  const rest = without(ids, id);
  return [...rest.slice(0, at), id, ...rest.slice(at)];
};

function pinnedWith({ leadId, pinned, dropped }: Plan, id: string, at?: number): Plan {
  const there = pinned.indexOf(id);
  if (there < 0 && pinned.length >= MOST_PINNED)
    throw conflict(`Pin ${MOST_PINNED} items at most: unpin another one first.`);
  return {
    leadId: leadId === id ? null : leadId,
    pinned: placed(pinned, id, at ?? (there < 0 ? pinned.length : there)),
    dropped: without(dropped, id),
  };
}

/**
 * The plan after one step. Doing what has been done already changes nothing.
 * @throws DomainError conflict for what is to be moved among the pinned and is not one of them, or when there are too many.
 */
export function arranged(plan: Plan, step: Arranging): Plan {
  if (step.do === "unlead") return { ...plan, leadId: null };
  const { itemId: id } = step;
  const { leadId, pinned, dropped } = plan;
  switch (step.do) {
    case "lead":
      return { leadId: id, pinned: without(pinned, id), dropped: without(dropped, id) };
    case "pin":
      return pinnedWith(plan, id, step.at);
    case "order":
      if (!pinned.includes(id)) throw conflict("This item is not pinned any more: look again.");
      return pinnedWith(plan, id, step.at);
    case "unpin":
      return { ...plan, pinned: without(pinned, id) };
    case "drop":
      if (dropped.length >= MOST_DROPPED) throw conflict("So many items cannot be dropped from one letter.");
      return {
        leadId: leadId === id ? null : leadId,
        pinned: without(pinned, id),
        dropped: dropped.includes(id) ? dropped : [...dropped, id],
      };
    case "take_back":
      return { ...plan, dropped: without(dropped, id) };
  }
}
