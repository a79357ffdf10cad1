// What a person is told of a batch nobody knows the end of. Pure.

type Known = {
  claimedBy: string;
  claimedAt: Date | null;
  accepted: number;
  /** What the server said last, newest first. */
  answers: string[];
};

const time = (at: Date) => at.toISOString().replace("T", " ").slice(0, 19);

/**
 * @param how what happened to whoever handed it over.
 * @param count how many it is uncertain of.
 */
export function doubtNote(
  how: "died" | "unanswered",
  count: number,
  { claimedBy, claimedAt, accepted, answers }: Known,
): string {
  const people = count === 1 ? "1 letter" : `${count} letters`;
  const begun = claimedAt ? `, begun at ${time(claimedAt)} UTC` : "";
  return [
    how === "died"
      ? `The worker that handed this batch over (${claimedBy || "unknown"}${begun}) ended with ${people} under way.`
      : `The mail server took ${people} in full and ended the connection before it answered (handed over by ${claimedBy || "an unknown worker"}${begun}).`,
    "They may have arrived or not.",
    `${accepted} of the same batch had been accepted before.`,
    ...(answers.length ? [`The last answers were: ${answers.map((each) => `“${each}”`).join(", ")}.`] : []),
  ].join(" ");
}
