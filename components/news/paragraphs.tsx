import { Fragment } from "react";

/** Words without markup as their author set them: an empty line parts paragraphs, other line breaks stay. */
export function Paragraphs({ text }: { text: string }) {
  const paragraphs = text.trim().split(/\n\s*\n/);
  return paragraphs.map((paragraph, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a text that is shown once never changes its order
    <p key={i}>
      {paragraph.split("\n").map((line, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: as above
        <Fragment key={at}>
          {at > 0 && <br />}
          {line.trim()}
        </Fragment>
      ))}
    </p>
  ));
}
