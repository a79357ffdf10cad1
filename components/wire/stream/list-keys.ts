import type { Shortcut } from "@/components/ui/shortcuts";
import type { May } from "../triage/orders";

/** What the keys of the stream do; each acts on what is selected, else on the item that has the focus. */
export type WireMoves = {
  walk: (step: 1 | -1) => void;
  open: () => void;
  toggle: (range: boolean) => void;
  order: (verb: "publish" | "place" | "spike" | "restore") => void;
  lead: () => void;
  group: () => void;
  undo: () => void;
  escape: () => void;
  filter: () => void;
  showFresh: () => void;
};

/** The keys of somebody who may do so much; one that would only be refused is not among them. */
export function wireKeys(may: May, moves: WireMoves): Shortcut[] {
  const reading: Shortcut[] = [
    { key: "j", label: "Next item", run: () => moves.walk(1) },
    { key: "k", label: "Previous item", run: () => moves.walk(-1) },
    { key: "o", label: "Open the item and read it", run: moves.open },
    { key: "Enter", label: "Open the item" },
  ];
  const triage: Shortcut[] = [
    { key: " ", label: "Space: select the item", run: () => moves.toggle(false) },
    { key: "X", label: "Select from the last one to here", run: () => moves.toggle(true) },
    { key: "p", label: "Publish, where its source places it", run: () => moves.order("publish") },
    { key: "e", label: "Place in titles and sections", run: () => moves.order("place") },
    { key: "x", label: "Spike", run: () => moves.order("spike") },
    { key: "l", label: "Make it the lead of a title", run: moves.lead },
    { key: "m", label: "Same news: merge, attach to a release, take out", run: moves.group },
    { key: "u", label: "Undo the last of these, or restore a spiked item", run: moves.undo },
  ];
  const page: Shortcut[] = [
    { key: "n", label: "Show new items", run: moves.showFresh },
    { key: "/", label: "Go to the filters", run: moves.filter },
    { key: "Escape", label: "Close the item, select nothing", run: moves.escape },
  ];
  return [...reading, ...(may.wire ? triage : []), ...page];
}
