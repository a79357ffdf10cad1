import type { Edition } from "@/components/site/edition";
import { fullTime } from "@/components/site/times";
import type { CorrectionClass, ItemCorrection } from "@/lib/news/schema";
import { PublicDiff } from "./public-diff";

/** What readers call the classes of P14. */
export const CLASS_WORDS: Record<CorrectionClass, string> = {
  A: "Correction",
  B: "Minor correction",
  C: "Correction of form",
};

type Shown = { corrections: ItemCorrection[]; edition: Edition };

function Notes({ corrections, edition }: Shown) {
  return corrections.map((each) => (
    <div key={each.at.toISOString() + each.note} className="correction-note">
      <p className="correction-when">
        {CLASS_WORDS[each.class]}, <time dateTime={each.at.toISOString()}>{fullTime(edition, each.at)}</time>
      </p>
      <p>{each.note}</p>
      <PublicDiff changes={each.changes} />
    </div>
  ));
}

/** Readers were told something wrong: said before the story is read. */
export function MaterialCorrections({ corrections, edition }: Shown) {
  const material = corrections.filter((each) => each.class === "A");
  if (material.length === 0) return null;
  return (
    <section className="corrected" aria-labelledby="corrected">
      <h2 id="corrected">This story was corrected</h2>
      <Notes corrections={material} edition={edition} />
    </section>
  );
}

/** What was minor, or a matter of form: said when the story has been read. */
export function LesserCorrections({ corrections, edition }: Shown) {
  const lesser = corrections.filter((each) => each.class !== "A");
  if (lesser.length === 0) return null;
  return (
    <section className="corrected corrected-lesser" aria-labelledby="corrected-lesser">
      <h2 id="corrected-lesser">Corrections to this story</h2>
      <Notes corrections={lesser} edition={edition} />
    </section>
  );
}

/** All of them for feeds, whose readers see no folds: when, and what was wrong. */
export function CorrectionLines({ corrections, edition }: Shown) {
  return corrections.map((each) => (
    <p key={each.at.toISOString() + each.note}>
      <b>
        {CLASS_WORDS[each.class]}, {fullTime(edition, each.at)}:
      </b>{" "}
      {each.note}
    </p>
  ));
}
