import type { Shortcut } from "@/components/ui/shortcuts";

/** What the keys of the list do; each acts on what is selected, else on the release that has the focus. */
export type ListMoves = {
  walk: (step: 1 | -1) => void;
  claim: () => void;
  toggle: (range: boolean) => void;
  order: (verb: "assign" | "approve" | "reject") => void;
  takeBack: () => void;
  clear: () => void;
  filter: () => void;
  showFresh: () => void;
};

/** @param selects whether this view's releases can be selected and moved. */
export function listKeys(moves: ListMoves, selects: boolean): Shortcut[] {
  const walking: Shortcut[] = [
    { key: "j", label: "Next release", run: () => moves.walk(1) },
    { key: "k", label: "Previous release", run: () => moves.walk(-1) },
    { key: "Enter", label: "Open the release" },
    { key: "n", label: "Show new releases", run: moves.showFresh },
    { key: "/", label: "Go to the filters", run: moves.filter },
  ];
  if (!selects) return walking;
  return [
    ...walking,
    { key: "c", label: "Claim the release and open it", run: moves.claim },
    { key: "x", label: "Select the release", run: () => moves.toggle(false) },
    { key: "X", label: "Select from the last one to here", run: () => moves.toggle(true) },
    { key: "a", label: "Approve", run: () => moves.order("approve") },
    { key: "r", label: "Reject", run: () => moves.order("reject") },
    { key: "t", label: "Assign to somebody", run: () => moves.order("assign") },
    { key: "u", label: "Undo the last of these", run: moves.takeBack },
    { key: "Escape", label: "Select nothing", run: moves.clear },
  ];
}
