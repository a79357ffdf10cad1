import { HealthMark } from "@/components/ui/health-mark";
import { sourceHealth } from "@/lib/wire/sources/health";

type Source = Parameters<typeof sourceHealth>[0];

/** How a source fares, in words beside a dot. */
export function SourceState({ source, now }: { source: Source; now: Date }) {
  const { tone, words } = sourceHealth(source, now);
  return <HealthMark tone={tone}>{words}</HealthMark>;
}
