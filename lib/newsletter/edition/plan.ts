// What an edition offers, in which order, and why: a title's recent news with what the editors decided. Pure.
import type { RecentItem } from "@/lib/news/cards";
import { leadOf } from "@/lib/news/front-page";
import type { SectionInfo } from "@/lib/publications/schema";
import type { EditionEntry } from "./content";

/** What the editors decided about a day; ids of items. */
export type IssuePlan = { leadId: string | null; pinned: string[]; dropped: string[] };

export type PlanInput = {
  /** Newest first. */
  recent: RecentItem[];
  issue: IssuePlan;
  /** What an editor put at the head of the front page. */
  chosenLead: string | null;
  /** The number this edition has, and that of the last which everybody had who gets each day's letter. */
  seq: number;
  usualSince: number;
  /** For items that an edition offered before: which did first. */
  firstSeqs: ReadonlyMap<string, number>;
  /** Of a title's first edition, what is older was never offered and is not new either. */
  newSince: Date;
};

export type Plan = {
  entries: EditionEntry[];
  /** Why an item stands where it does, for the desk. */
  reasons: Map<string, string>;
};

/** The front page looks for its lead among so many. */
const FRONT = 40;

type Lead = { id: string; reason: string };

/** The first that is new to most of: the editors', the front page's, and what else could lead. */
function leadFor({ issue, chosenLead, recent }: PlanInput, isNew: (id: string) => boolean): Lead | null {
  const cards = recent.map((each) => each.card);
  const fresh = cards.filter((card) => isNew(card.id));
  const leads: [string | null | undefined, string][] = [
    [issue.leadId, "The editors’ lead"],
    [chosenLead, "Put at the head of the front page by an editor"],
    [leadOf(cards.slice(0, FRONT))?.id, "Leads the front page"],
    [leadOf(fresh)?.id, "The newest with a picture and a summary, as the front page’s lead is not new"],
  ];
  const found = leads.find(([id]) => id && fresh.some((card) => card.id === id));
  return found?.[0] ? { id: found[0], reason: found[1] } : null;
}

const ORDINAL = ["Newest", "Second", "Third"];

/** "Newest in Local", "12th in Local by time". */
const rankWords = (rank: number, section: string) =>
  rank < ORDINAL.length ? `${ORDINAL[rank]} in ${section} by time` : `No. ${rank + 1} in ${section} by time`;

/**
 * An edition of what is recent: the lead, what the editors chose in their order, and all else, the newest first.
 * What they dropped is not in it, unless it was pinned or made the lead since.
 */
export function planEdition(input: PlanInput, sections: SectionInfo[]): Plan {
  const { issue, recent, seq, usualSince, firstSeqs, newSince } = input;
  const wanted = new Set([...issue.pinned, ...(issue.leadId ? [issue.leadId] : [])]);
  const dropped = new Set(issue.dropped.filter((id) => !wanted.has(id)));
  const offered = recent.filter(({ card }) => !dropped.has(card.id));
  const firstSeqOf = ({ id, publishedAt }: { id: string; publishedAt: Date }) =>
    firstSeqs.get(id) ?? (seq === 1 && publishedAt < newSince && !wanted.has(id) ? 0 : seq);
  const numbers = new Map(offered.map(({ card }) => [card.id, firstSeqOf(card)]));
  const isNew = (id: string) => (numbers.get(id) ?? 0) > usualSince;
  const lead = leadFor({ ...input, recent: offered }, isNew);

  const place = (id: string) => {
    if (id === lead?.id) return 0;
    const pin = issue.pinned.indexOf(id);
    return pin < 0 ? issue.pinned.length + 1 : pin + 1;
  };
  const ordered = offered
    .map((item, age) => ({ item, age, place: place(item.card.id) }))
    .sort((a, b) => a.place - b.place || a.age - b.age);

  const names = new Map(sections.map(({ slug, name }) => [slug, name]));
  const reasons = new Map<string, string>();
  const ranks = new Map<string, number>();
  const entries = ordered.map(({ item: { card, sections: here, places } }, position): EditionEntry => {
    const { id, origin, newsroom, publishedAt } = card;
    const pinned = issue.pinned.includes(id);
    const section = here[0] ?? "";
    const rank = ranks.get(section) ?? 0;
    if (id === lead?.id) reasons.set(id, lead.reason);
    else if (pinned) reasons.set(id, `Pinned by the editors, no. ${issue.pinned.indexOf(id) + 1}`);
    else if (!isNew(id)) reasons.set(id, "Offered before: only for who has had no letter since");
    else {
      ranks.set(section, rank + 1);
      reasons.set(id, rankWords(rank, names.get(section) ?? "no section"));
    }
    const firstSeq = numbers.get(id) ?? seq;
    const isLead = id === lead?.id;
    return {
      ...{ id, position, firstSeq, origin, newsroom, publishedAt, sections: here, places, card, pinned },
      lead: isLead,
    };
  });
  return { entries, reasons };
}
