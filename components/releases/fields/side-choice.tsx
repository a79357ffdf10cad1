import { Group, Radio } from "@mantine/core";
import { clockWords } from "@/lib/core/moment";
import type { Reading, Side } from "@/lib/releases/zoned-time";

type Overlap = Extract<Reading, { kind: "overlap" }>;

/** Which of the two is meant when the clocks go back over a time: each with the name the zone has then. */
export function SideChoice({
  reading,
  zone,
  side,
  choose,
}: {
  reading: Overlap;
  zone: string;
  side: Side | null;
  choose: (instant: string) => void;
}) {
  const label = (word: string, of: Side) =>
    `The ${word} ${clockWords(new Date(reading[of].instant), zone)} (UTC${reading[of].offset.replace("-", "−")})`;
  return (
    <Radio.Group
      label="The clocks go back: which of the two do you mean?"
      value={side ?? ""}
      onChange={(choice) => choose(reading[choice as Side].instant)}
    >
      <Group mt={6} gap="lg">
        <Radio value="earlier" label={label("first", "earlier")} />
        <Radio value="later" label={label("second", "later")} />
      </Group>
    </Radio.Group>
  );
}
