import { HealthMark } from "@/components/ui/health-mark";

/** A state in a word and a mark. */
export const State = ({ words, tone }: { words: string; tone: string }) => (
  <HealthMark tone={tone}>{words}</HealthMark>
);
