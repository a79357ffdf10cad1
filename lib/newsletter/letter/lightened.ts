import { type Outline, storiesOf, type Told } from "./outline";

/**
 * A letter with so many bytes less: from its end on, stories lose their text, and when that is not enough their place.
 * @param weigh a story, in bytes as it is sent.
 */
export function lightened(outline: Outline, weigh: (told: Told) => number, bytes: number): Outline {
  const fromTheEnd = storiesOf(outline)
    .filter((told) => told !== outline.lead)
    .reverse();
  const become = new Map<Told, Told | null>();
  let over = bytes;
  for (const told of fromTheEnd) {
    if (over <= 0) break;
    const brief: Told = { ...told, size: "brief" };
    over -= weigh(told) - weigh(brief);
    become.set(told, brief);
  }
  for (const told of fromTheEnd) {
    if (over <= 0) break;
    over -= weigh(become.get(told) ?? told);
    become.set(told, null);
  }
  const blocks = outline.blocks.map(({ part, stories }) => ({
    part,
    stories: stories.flatMap((told) => (become.has(told) ? (become.get(told) ?? []) : told)),
  }));
  return { ...outline, blocks: blocks.filter(({ stories }) => stories.length > 0) };
}
