import { markedParts } from "@/lib/releases/marked-text";
import type { Finding } from "@/lib/releases/preflight";
import classes from "./written.module.css";

/** A plain text with the words of its findings marked. */
export function MarkedText({ text, findings }: { text: string; findings: Finding[] }) {
  const marks = findings.flatMap((each) => (each.span ? [{ ...each.span, of: each.severity }] : []));
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
