import type { Reading } from "./reading";

const SPAN = /["“„«]\s*([^"“”„«»]{12,}?)\s*["”“»]/gu;
const TITLE = "(?:(?:Dr|Prof|Mr|Mrs|Ms|Mx|Rev|Fr|Sr|Sir|Dame|Herr|Frau|Mme|M|Cllr|Capt|Chief)\\.? )?";
/** What somebody is, as it stands before a name: "Owner Maud Tillery", "the club’s chair Ann Roe". */
const RANKS = [
  "(?:(?:deputy|vice|assistant|associate|acting|interim|senior|general|managing|executive|artistic|technical|regional|sales|marketing|project|communications|club|team|board|council)[ -])?(?:director|manager|president|mayor|principal|chair(?:man|woman|person)?|editor|curator|secretary|captain|coach|treasurer|leader)",
  "head ?teacher|headmaster|headmistress|head (?:coach|chef|of school)|chief executive(?: officer)?|chief \\p{L}+ officer|chancellor",
  "(?:co-?|joint )?(?:owner|founder|organi[sz]er)|council(?:lor|man|woman)|governor|senator|minister|vicar|dean|librarian|conductor",
  "spokes(?:man|woman|person)|co-?ordinator|producer|engineer|architect|trustee|volunteer|baker|brewer|chef|professor|C[EFOT]O|MP",
];
const RANK = `(?:(?<!\\p{L})(?<rank>(?i:${RANKS.join("|")})) )?`;
const NAME = `${RANK}(?<name>${TITLE}\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:\\p{Lu}[\\p{L}\\p{M}.'’-]*|de|da|del|der|den|van|von|la|bin|al|el)){1,4})`;
const VERB =
  "(?:said|says|adds|added|explains|explained|notes|noted|comments|commented|states|stated|according to|told [\\p{L} ]{1,20}|sagt|sagte|erklärt|erklärte|so|betont|dit|a déclaré|explique|souligne)";
const ROLE = '(?:, (?<role>[^,.;:“”"]{3,120}(?:, [^,.;:“”"]{2,60})?))?';

const AFTER = new RegExp(`^[,.\\s]*${VERB} (?:the |its |our )?${NAME}${ROLE}`, "u");
const REVERSED = new RegExp(`^[,.\\s]*${NAME}${ROLE},? ${VERB}\\b`, "u");
const BEFORE = new RegExp(`${NAME}${ROLE},? ${VERB}[^:,“"]{0,30}[:,]?\\s*$`, "u");
const SIGNED = new RegExp(`^[.\\s]*[–—-]+ ?${NAME}${ROLE}`, "u");

const SHARE = 0.33;
const MOST = 10;

type Quote = { text: string; speaker: string; role: string };

/**
 * One part of a quotation, without the comma that leads out of it. Where its sentence ends there, as before
 * `said Ann. "…`, it ends with a full stop, so that two sentences do not run into one.
 */
function joined(part: RegExpExecArray, line: string, next: RegExpExecArray | undefined): string {
  const words = part[1] as string;
  if (!words.endsWith(",")) return words;
  const between = line.slice((part.index ?? 0) + part[0].length, next?.index).trimEnd();
  return words.slice(0, -1) + (next && !/[.:]$/.test(between) ? "" : ".");
}

/** What stands before the name and what stands after it, as one role: "owner of the yard". */
function roleOf(rank: string, after: string): string {
  const before = rank === rank.toUpperCase() ? rank : rank.toLowerCase();
  return [before, after].filter(Boolean).join(/^(?:of|at|for|in)\b/.test(after) ? " " : ", ");
}

/** The quotation a paragraph is, with its named speaker; null where it mostly tells. */
export function quoteIn(text: string): Quote | null {
  const line = text.replace(/\n/g, " ");
  const spans = [...line.matchAll(SPAN)];
  const [first] = spans;
  if (!first || spans.reduce((sum, each) => sum + (each[1] as string).length, 0) < line.length * SHARE)
    return null;
  const after = line.slice((first.index ?? 0) + first[0].length);
  const m =
    AFTER.exec(after) ??
    SIGNED.exec(after) ??
    REVERSED.exec(after) ??
    BEFORE.exec(line.slice(0, first.index));
  if (!m?.groups?.name) return null;
  const words = spans.map((each, at) => joined(each, line, spans[at + 1])).join(" ");
  const speaker = m.groups.name.replace(/[.,]$/, "");
  const role = roleOf(m.groups.rank ?? "", (m.groups.role ?? "").trim());
  return words.length <= 2000 && speaker.length <= 120 && role.length <= 160
    ? { text: words, speaker, role }
    : null;
}

/** Offers quotations with a named speaker; they stay in the text until the author takes them out. */
export function findQuotes(reading: Reading): void {
  let offered = 0;
  for (const one of reading.blocks) {
    if (one.kind !== "paragraph" && one.kind !== "quotation") continue;
    const offer = quoteIn(one.text);
    if (!offer || ++offered > MOST) continue;
    reading.found.push({
      fields: ["quotes"],
      confidence: "likely",
      source: one.text,
      html: "",
      at: "end",
      taken: false,
      offer,
    });
  }
}
