import { markedParts } from "@/lib/releases/marked-text";
import type { Finding } from "@/lib/releases/preflight";
import type { MarkKind } from "./body-marks";
import classes from "./written.module.css";

type Note = { span: Finding["span"] };

/** A plain text with the words of its findings marked, and those that the desk has commented on. */
export function MarkedText({
  text,
  findings,
  notes = [],
}: {
  text: string;
  findings: Finding[];
  notes?: Note[];
}) {
  const marks = [
    ...findings.flatMap((each) => (each.span ? [{ ...each.span, of: each.severity as MarkKind }] : [])),
    ...notes.flatMap((each) => (each.span ? [{ ...each.span, of: "comment" as const }] : [])),
  ];
  let at = 0;
  return markedParts(text, marks).map((part) => {
    const key = at;
    at += part.text.length;
    return part.of ? (
      <mark key={key} className={classes.mark} data-severity={part.of}>
        {part.text}
      </mark>
    ) : (
      <span key={key}>{part.text}</span>
    );
  });
}
