import { htmlToText } from "@/lib/core/html-text";
import type { NeutralItem } from "../schema";
import { opensAt } from "./hours";
import type { RulePlace, RuleWhen, WireRouting } from "./schema";
import { folded, hasPhrase, sameName } from "./words";

/** What the rules want done with an item. */
export type Verdict = {
  handling: "released" | "held" | "spiked";
  /** In words, for the desk; "" for what is released as a matter of course. */
  why: string;
  /** null: where the source places everything. */
  places: RulePlace[] | null;
  /** When its source's hours begin, for what waits for them; it is released then by itself. */
  opensAt: Date | null;
  /** The rules that held, in their order, each with what in the item met it. */
  trail: { rule: string; because: string[] }[];
};

/** What of a source the rules need. `trusted`: its items may appear without an editor having seen them. */
export type Router = { routing: WireRouting; trusted: boolean };

export const UNTRUSTED = "This source's items wait for the wire desk.";

/** A text that is searched only if some rule asks for words in it. */
function textOf(item: NeutralItem): () => string {
  let text: string | undefined;
  return () => (text ??= folded(`${item.title} ¶ ${item.summary} ¶ ${htmlToText(item.content)}`));
}

const SUBJECT_CODE = /^\D*(\d{2})(\d{3})(\d{3})$/;

/** The same code, or a subject code below one that ends in zeros: 15054000 is of 15000000. Media Topics tell no such thing. */
function ofTopic(topic: string, asked: string): boolean {
  if (topic.toLowerCase() === asked.toLowerCase()) return true;
  const [code, above] = [SUBJECT_CODE.exec(topic), SUBJECT_CODE.exec(asked)];
  if (!code || !above) return sameName(topic, asked);
  const depth = above[3] !== "000" ? 4 : above[2] !== "000" ? 3 : 2;
  return code.slice(1, depth).join() === above.slice(1, depth).join();
}

const ofLanguage = (tag: string, asked: string) =>
  tag.toLowerCase() === asked.toLowerCase() || tag.toLowerCase().startsWith(`${asked.toLowerCase()}-`);

function ofHost(url: string, asked: string): boolean {
  const host = URL.canParse(url) ? new URL(url).hostname : "";
  return host === asked.toLowerCase() || host.endsWith(`.${asked.toLowerCase()}`);
}

/** Why an item meets a rule, a reason for each part that is filled in, or null when it does not. */
function meets(item: NeutralItem, when: RuleWhen, text: () => string): string[] | null {
  const found: string[] = [];
  const part = (name: string, asked: string[], has: (entry: string) => boolean) => {
    if (asked.length === 0) return true;
    const entry = asked.find(has);
    if (entry !== undefined) found.push(`${name} “${entry}”`);
    return entry !== undefined;
  };
  const all =
    part("language", when.languages, (entry) => ofLanguage(item.language, entry)) &&
    part("type", when.itemTypes, (entry) => sameName(item.itemType, entry)) &&
    part("host", when.hosts, (entry) => ofHost(item.url, entry)) &&
    part("category", when.categories, (entry) => item.categories.some((each) => sameName(each, entry))) &&
    part("topic", when.topics, (entry) => item.topics.some((each) => ofTopic(each, entry))) &&
    part("author", when.authors, (entry) => item.authors.some((each) => hasPhrase(folded(each), entry))) &&
    part("place", when.places, (entry) => hasPhrase(folded(item.place), entry)) &&
    part("word", when.words, (entry) => hasPhrase(text(), entry));
  if (!all) return null;
  if (when.maxUrgency === null) return found;
  if (item.urgency === null || item.urgency > when.maxUrgency) return null;
  return [...found, `urgency ${item.urgency}`];
}

function mapped(item: NeutralItem, routing: WireRouting): Pick<Verdict, "places" | "trail"> | null {
  const hits = routing.sections.filter(
    ({ category }) =>
      item.categories.some((each) => sameName(each, category)) ||
      item.topics.some((each) => ofTopic(each, category)),
  );
  if (hits.length === 0) return null;
  return {
    places: distinct(hits.map(({ publication, section }) => ({ publication, section }))),
    trail: hits.map(({ category, section }) => ({
      rule: `Section ${section}`,
      because: [`category “${category}”`],
    })),
  };
}

const distinct = (places: RulePlace[]) => [
  ...new Map(places.map((each) => [`${each.publication}/${each.section}`, each])).values(),
];

/**
 * What becomes of an item by its source's rules (I14): pure, so that a dry run says what the intake would do. A rule
 * that drops or holds ends the asking; places of rules that go on add up. Hours count from when the item was first
 * seen, so that no revision at night takes away what stands since noon.
 * @param now for what waits for its hours: those that have begun meanwhile let it out.
 */
export function judge(
  item: NeutralItem,
  { routing, trusted }: Router,
  firstSeenAt: Date,
  now: Date,
): Verdict {
  const text = textOf(item);
  const trail: Verdict["trail"] = [];
  let places: RulePlace[] = [];
  for (const rule of routing.rules) {
    const because = meets(item, rule.when, text);
    if (!because) continue;
    trail.push({ rule: rule.name, because });
    if (rule.do === "place") {
      places = distinct([...places, ...rule.places]);
      if (!rule.continue) break;
      continue;
    }
    const why = rule.why ? `${rule.name}: ${rule.why}` : rule.name;
    const handling = rule.do === "drop" ? "spiked" : "held";
    return { handling, why, places: places.length ? places : null, opensAt: null, trail };
  }
  const short = places.length === 0 ? mapped(item, routing) : null;
  if (short) trail.push(...short.trail);
  const placed = places.length ? places : (short?.places ?? null);
  return { ...released(routing, trusted, firstSeenAt, now), places: placed, trail };
}

function released({ hours }: WireRouting, trusted: boolean, firstSeenAt: Date, now: Date) {
  if (!trusted) return { handling: "held" as const, why: UNTRUSTED, opensAt: null };
  const free = { handling: "released" as const, why: "", opensAt: null };
  if (!hours) return free;
  const opens = opensAt(hours, firstSeenAt);
  if (opens <= firstSeenAt) return free;
  if (hours.outside === "desk")
    return { handling: "held" as const, why: "It came outside this source's hours.", opensAt: null };
  if (opens <= now) return free;
  return {
    handling: "held" as const,
    why: `It waits for this source's hours, from ${hours.from}.`,
    opensAt: opens,
  };
}
