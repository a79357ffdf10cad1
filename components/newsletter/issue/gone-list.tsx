import { TextLink } from "@/components/ui/link";
import { clockWords } from "@/lib/core/moment";
import { desk } from "@/lib/core/paths";
import type { EditionLine } from "@/lib/newsletter/figures/queries";
import { outcomeOf } from "@/lib/newsletter/figures/sums";

/** Editions of a day that have been frozen: what is decided later does not reach their readers. */
export function GoneList({ all, zone }: { all: EditionLine[]; zone: string }) {
  if (all.length === 0) return null;
  return (
    <>
      <p>Who has been told already keeps what they got; what is changed now is for later hours:</p>
      <ul>
        {all.map((each) => (
          <li key={each.id}>
            <TextLink href={desk.edition(each.id)}>{clockWords(each.dueAt, zone)}</TextLink>:{" "}
            {outcomeOf(each.sums).words}
          </li>
        ))}
      </ul>
    </>
  );
}
