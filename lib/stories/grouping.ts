import "server-only";
import { type Tx, transaction } from "@/lib/core/db";
import { log } from "@/lib/core/log";
import { setStories } from "@/lib/news/stories";
import { SAME_NEWS_MS } from "@/lib/similarity/periods";
import { SAME_STORY } from "@/lib/similarity/thresholds";
import { before, choose, inOrder, type Text } from "./leading";
import { Neighbourhood } from "./neighbourhood";
import { lockStories, writePlaces } from "./places";
import { storiesOf } from "./queries";

/** A run that would look at more texts than this ends early; whatever it has decided stands. */
const MOST_LOOKED_AT = 20_000;

export type Grouped = {
  /** Texts whose story is another than before, or none any more. */
  moved: number;
};

/**
 * Puts texts that stand in the index of likeness into stories, and looks again at texts for which they change
 * something. One run at a time, whoever runs it, so that no two make two stories of one pair; the outcome is the same
 * in whatever order and portions texts are handed over. Idempotent.
 */
export async function groupTexts(kind: Text["kind"], ids: string[], now: Date): Promise<Grouped> {
  if (ids.length === 0) return { moved: 0 };
  return transaction(async (tx) => {
    await lockStories(tx);
    return group(tx, kind, ids, now);
  });
}

async function group(tx: Tx, kind: Text["kind"], ids: string[], now: Date): Promise<Grouped> {
  const around = new Neighbourhood(tx);
  const waiting = new Map((await around.read(kind, ids)).map((text) => [text.number, text]));
  const original = new Map<Text, string | null>();
  const degrees = new Map<number, number>();
  let looked = 0;
  while (waiting.size > 0) {
    await around.know([...waiting.values()]);
    const round = [...waiting.values()].sort(inOrder);
    for (const text of round) {
      waiting.delete(text.number);
      if (++looked > MOST_LOOKED_AT) break;
      const more = decide(around, text, original, degrees).filter((each) => !waiting.has(each.number));
      for (const each of more) waiting.set(each.number, each);
      // What has to be looked at again may come before the rest of the round, and has neighbours not read yet.
      if (more.length > 0) break;
    }
    if (looked > MOST_LOOKED_AT) {
      log.warn({ kind, waiting: waiting.size }, "grouping ended before all texts were looked at again");
      break;
    }
  }
  const moved = await writePlaces(tx, around, original, degrees, now);
  await agreeWithPublic(tx, kind, ids);
  return { moved };
}

/** What was handed to the public while a run was under way still names the story its text stood in before. */
async function agreeWithPublic(tx: Tx, kind: Text["kind"], ids: string[]): Promise<void> {
  const stories = await storiesOf(kind, ids, tx);
  await setStories(
    tx,
    ids.map((id) => ({ originKey: id, storyId: stories.get(id) ?? null })),
  );
}

const remember = (around: Neighbourhood, original: Map<Text, string | null>, text: Text) => {
  if (!original.has(text)) original.set(text, around.places.get(text.number)?.story ?? null);
};

/** Places one text. @returns texts after it for which that may change something. */
function decide(
  around: Neighbourhood,
  text: Text,
  original: Map<Text, string | null>,
  degrees: Map<number, number>,
): Text[] {
  const place = around.places.get(text.number);
  if (place?.by === "desk") return [];
  const led = place === undefined || place.story === text.id;
  const candidates = around.candidates(text);
  // Whoever leads it now is asked as well, though the bands of an old text are no longer kept.
  const leaders = new Set([text, ...candidates].flatMap((each) => around.leaderOf(each) ?? []));
  const best = choose(
    [...leaders]
      .filter((leader) => mayJoin(around, text, leader))
      .map((leader) => ({ leader, degree: around.degreeOf(text, leader) }))
      .filter((option) => option.degree >= SAME_STORY),
  );
  if (best) {
    if (place?.story === best.leader.id) return [];
    const orphans = led ? dissolve(around, text, best.leader, original) : [];
    remember(around, original, text);
    remember(around, original, best.leader);
    if (!around.places.has(best.leader.number))
      around.place(best.leader, { story: best.leader.id, by: "machine" });
    around.place(text, { story: best.leader.id, by: "machine" });
    degrees.set(text.number, best.degree);
    return orphans;
  }
  if (!led) {
    remember(around, original, text);
    around.place(text, null);
  }
  return [...candidates, ...leaders].filter(
    (each) => each !== text && before(text, each) && couldJoin(around, each, text),
  );
}

const mayJoin = (around: Neighbourhood, text: Text, leader: Text): boolean =>
  leader !== text &&
  before(leader, text) &&
  text.at.getTime() - leader.at.getTime() <= SAME_NEWS_MS &&
  !around.isParted(text, leader.id);

/** Whether a later text would rather stand under this one than where it stands. */
function couldJoin(around: Neighbourhood, later: Text, leader: Text): boolean {
  if (around.places.get(later.number)?.story === leader.id || !mayJoin(around, later, leader)) return false;
  const now = around.leaderOf(later);
  const here = around.degreeOf(later, leader);
  return here >= SAME_STORY && (!now || now === later || here >= around.degreeOf(later, now));
}

/** Ends the story a text has led until now. Whom the desk put there goes with it. @returns the others. */
function dissolve(around: Neighbourhood, text: Text, into: Text, original: Map<Text, string | null>): Text[] {
  around.moveParting(text.id, into.id);
  const followers = [...(around.followers.get(text.id) ?? [])].flatMap((number) => around.text(number) ?? []);
  const orphans: Text[] = [];
  for (const each of followers) {
    if (each === text) continue;
    remember(around, original, each);
    const pinned = around.places.get(each.number)?.by === "desk";
    around.place(each, pinned ? { story: into.id, by: "desk" } : null);
    if (!pinned) orphans.push(each);
  }
  return orphans;
}
