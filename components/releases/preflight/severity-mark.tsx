import { IconAlertTriangle, IconInfoCircle, IconXboxX } from "@tabler/icons-react";
import type { Severity } from "@/lib/releases/preflight";

const MARKS = {
  error: { Icon: IconXboxX, word: "Error" },
  warning: { Icon: IconAlertTriangle, word: "Warning" },
  info: { Icon: IconInfoCircle, word: "Note" },
} as const;

export const severityWord = (severity: Severity): string => MARKS[severity].word;

/** A finding's weight as a shape with a name; colour only repeats it. */
export function SeverityMark({ severity, size = 18 }: { severity: Severity; size?: number }) {
  const { Icon, word } = MARKS[severity];
  return <Icon size={size} aria-label={word} role="img" data-severity={severity} />;
}
