import type { Block } from "./block";
import { findBoilerplate, findEndMark, findNotes } from "./find-back";
import { findCaptions, type Picture } from "./find-captions";
import { findContacts } from "./find-contacts";
import { findDateline, findHeadline, findLead } from "./find-head";
import { findKind, findTickers } from "./find-hints";
import { findEmbargo, findNamed, findReleaseLabels } from "./find-labels";
import { findQuotes } from "./find-quotes";
import type { Aside, Finding } from "./finding";
import { type Circumstances, Reading, type Values } from "./reading";
import { unfold } from "./unfold";

/** What became of a document. */
export type Recognised = {
  values: Values;
  /** HTML of the body's schema, with all that nothing else took. */
  body: string;
  found: Finding[];
  aside: Aside[];
  /** The document's pictures in their order. */
  pictures: Picture[];
};

/**
 * Reads a release out of a document's blocks. Every word of it ends in the body, in the source of a finding that
 * filled a field, in a picture's caption, or in what was set aside.
 */
export function recognise(blocks: Block[], at: Circumstances): Recognised {
  const reading = new Reading(unfold(blocks), at);
  reading.setAside(
    "comment",
    reading.blocks.filter((one) => one.zone === "comment"),
  );
  // Before anything else: a caption above the story would be taken for its subheadline.
  const pictures = findCaptions(reading);
  const marked = endMarkFollowers(reading);
  findEndMark(reading);
  findContacts(reading);
  findNotes(reading, marked);
  findBoilerplate(reading, marked);
  // Each step may change the first paragraph, so it is looked for afresh.
  findEmbargo(reading, findLead(reading));
  findNamed(reading, findLead(reading));
  findReleaseLabels(reading, findLead(reading));
  findDateline(reading, findLead(reading));
  findHeadline(reading, afterDateline(reading));
  reading.setAside(
    "page margin",
    reading.blocks.filter((one) => one.zone === "margin"),
  );
  reading.blocks = reading.blocks.filter((one) => one.kind !== "picture");
  findQuotes(reading);
  findTickers(reading);
  findKind(reading);
  return {
    values: reading.values,
    body: reading.blocks.map((one) => one.html).join("\n"),
    found: reading.found,
    aside: reading.aside,
    pictures,
  };
}

/** The blocks right after an end mark: they begin something new, whatever came before it. */
function endMarkFollowers(reading: Reading): Set<Block> {
  const probe = new Reading([...reading.blocks], reading.at);
  findEndMark(probe);
  const gone = reading.blocks.filter((one) => !probe.blocks.includes(one));
  return new Set(gone.flatMap((one) => reading.blocks[reading.blocks.indexOf(one) + 1] ?? []));
}

/** The first paragraph once its dateline is off it. */
const afterDateline = (reading: Reading): Block | undefined => reading.lead ?? findLead(reading);
