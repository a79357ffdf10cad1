import "server-only";
import type { Tx } from "@/lib/core/db";
import { type Candidate, neighboursOf, wordsOfTexts } from "@/lib/similarity/bands";
import { type Compared, degree } from "@/lib/similarity/degree";
import { periodOf } from "@/lib/similarity/periods";
import { before, type Text } from "./leading";

/** Who stands in which story, and whether by the machine's word or the desk's. */
export type Place = { story: string; by: "machine" | "desk" };

/** A text's candidates by their bands: copies of one story crowd in, and their leader is looked at anyway. */
const MOST = 8;

/**
 * What one run of grouping knows: texts, their places and their likeness, read in bulk and as far as needed. Lives
 * inside a transaction that holds the lock of the stories, so that nothing it knows changes behind its back.
 */
export class Neighbourhood {
  private readonly texts = new Map<number, Text>();
  private readonly byId = new Map<string, Text>();
  private readonly near = new Map<number, Candidate[]>();
  private readonly words = new Map<number, Compared>();
  readonly places = new Map<number, Place>();
  readonly followers = new Map<string, Set<number>>();
  private readonly partings = new Set<string>();
  private readonly tx: Tx;

  constructor(tx: Tx) {
    this.tx = tx;
  }

  text = (number: number): Text | undefined => this.texts.get(number);
  textOfId = (id: string): Text | undefined => this.byId.get(id);
  isParted = (text: Text, story: string): boolean => this.partings.has(`${text.kind}:${text.id}:${story}`);
  candidates = (text: Text): Text[] =>
    (this.near.get(text.number) ?? []).flatMap((each) => this.texts.get(each.text) ?? []);

  /** Who leads the story a text stands in; itself when it stands in none. */
  leaderOf(text: Text): Text | undefined {
    const place = this.places.get(text.number);
    return place ? this.byId.get(place.story) : text;
  }

  place(text: Text, to: Place | null): void {
    const from = this.places.get(text.number);
    if (from) this.followers.get(from.story)?.delete(text.number);
    if (!to) this.places.delete(text.number);
    else {
      this.places.set(text.number, to);
      const others = this.followers.get(to.story) ?? new Set();
      this.followers.set(to.story, others.add(text.number));
    }
  }

  degreeOf(a: Text, b: Text): number {
    const [left, right] = [this.words.get(a.number), this.words.get(b.number)];
    return left && right ? degree(left, right) : 0;
  }

  /** Reads texts of the index by kind and id, with everything that may decide where they stand. @returns those found. */
  async read(kind: Text["kind"], ids: string[]): Promise<Text[]> {
    const rows = await this.tx.$queryRaw<Text[]>`
      select number, kind, ref_id as id, at from similar_texts
      where kind = ${kind} and ref_id = any(${ids}::uuid[])`;
    await this.surround(rows);
    return rows.map((row) => this.texts.get(row.number) as Text);
  }

  /** Sees to it that what surrounds these texts is known. */
  async know(texts: Text[]): Promise<void> {
    const unknown = texts.filter((text) => !this.near.has(text.number)).map((text) => text.number);
    if (unknown.length === 0) return;
    const rows = await this.tx.$queryRaw<Text[]>`
      select number, kind, ref_id as id, at from similar_texts where number = any(${unknown}::int[])`;
    await this.surround(rows);
  }

  private async surround(rows: Text[]): Promise<void> {
    if (rows.length === 0) return;
    const around = new Set(rows.flatMap(({ at }) => [-1, 0, 1].map((step) => periodOf(at) + step)));
    const numbers = rows.map((row) => row.number);
    const found = await neighboursOf(numbers, [...around], MOST, this.tx);
    for (const row of rows) this.near.set(row.number, []);
    for (const each of found) this.near.get(each.question)?.push(each);
    await this.keep([...numbers, ...found.map((each) => each.text)]);
    await this.readStories();
    await this.readWords(rows);
  }

  /** Remembers texts by their numbers, with the places they have. */
  private async keep(numbers: number[]): Promise<void> {
    const missing = [...new Set(numbers)].filter((number) => !this.texts.has(number));
    if (missing.length === 0) return;
    const rows = await this.tx.$queryRaw<(Text & { story: string | null; by: Place["by"] })[]>`
      select t.number, t.kind, t.ref_id as id, t.at, m.story_id as story, m.by
      from similar_texts t left join story_members m on m.kind = t.kind and m.ref_id = t.ref_id
      where t.number = any(${missing}::int[])`;
    for (const { story, by, ...text } of rows) {
      if (this.texts.has(text.number)) continue;
      this.texts.set(text.number, text);
      this.byId.set(text.id, text);
      if (story) this.place(text, { story, by });
    }
    await this.readPartings(rows);
  }

  private async readPartings(texts: Text[]): Promise<void> {
    const rows = await this.tx.$queryRaw<{ key: string }[]>`
      select kind || ':' || ref_id || ':' || story_id as key from story_partings
      where ref_id = any(${texts.map((text) => text.id)}::uuid[])`;
    for (const { key } of rows) this.partings.add(key);
  }

  private readonly whole = new Set<string>();

  /** Leaders of the stories that are touched, and whoever follows them. */
  private async readStories(): Promise<void> {
    const stories = [...this.followers.keys()].filter((story) => !this.whole.has(story));
    if (stories.length === 0) return;
    const rows = await this.tx.$queryRaw<{ number: number }[]>`
      select t.number from story_members m join similar_texts t on t.kind = m.kind and t.ref_id = m.ref_id
      where m.story_id = any(${stories}::uuid[])`;
    for (const story of stories) this.whole.add(story);
    await this.keep(rows.map((row) => row.number));
  }

  /** The words of texts and of the leaders they may join. */
  private async readWords(rows: Text[]): Promise<void> {
    const wanted = new Set<number>();
    for (const { number } of rows) {
      const asking = this.texts.get(number);
      wanted.add(number);
      const above = asking && this.leaderOf(asking);
      if (above) wanted.add(above.number);
      for (const text of asking ? this.candidates(asking) : []) {
        const leader = this.leaderOf(text);
        if (leader) wanted.add(leader.number);
        if (asking && before(asking, text)) wanted.add(text.number);
      }
    }
    const missing = [...wanted].filter((number) => !this.words.has(number));
    if (missing.length === 0) return;
    for (const [number, words] of await wordsOfTexts(missing, this.tx)) this.words.set(number, words);
  }

  /** Partings from a story that ceases hold for the one its leader joins. */
  moveParting(from: string, to: string): void {
    for (const key of [...this.partings])
      if (key.endsWith(`:${from}`)) this.partings.add(key.slice(0, -from.length) + to);
  }
}
