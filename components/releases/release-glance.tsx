import { Panel } from "@/components/ui/panel";
import type { ReleaseContent } from "@/lib/releases/schema";
import { bodyText } from "@/lib/releases/text";
import classes from "./release-page.module.css";

const SHOWN = 4;

/** The beginning of the text, to know it again by. */
export function ReleaseGlance({ content }: { content: ReleaseContent }) {
  const paragraphs = bodyText(content.body).split("\n").filter(Boolean);
  return (
    <Panel title="The text" id="text">
      <div className={classes.glance}>
        {content.subheadline ? (
          <p>
            <strong>{content.subheadline}</strong>
          </p>
        ) : null}
        {paragraphs.slice(0, SHOWN).map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
        {paragraphs.length > SHOWN ? (
          <p className={classes.dim}>{paragraphs.length - SHOWN} more paragraphs: see the preview.</p>
        ) : null}
        {paragraphs.length ? null : <p className={classes.dim}>No text yet.</p>}
      </div>
    </Panel>
  );
}
