"use client";
import { Button } from "@mantine/core";
import { TextLink } from "@/components/ui/link";
import { documentPath, mediaPath, type UploadView } from "@/lib/media/schema";
import classes from "./media.module.css";
import { Thumbnail } from "./thumbnail";
import { uploadFacts } from "./upload-words";

/** Where an upload is used: the page of the release, and its headline. */
export type UploadUse = { href: string; headline: string };

type Props = {
  upload: UploadView;
  uses: UploadUse[];
  mayRemove: boolean;
  edit: () => void;
  remove: () => void;
};

const fullSize = (upload: UploadView) =>
  upload.kind === "document" ? documentPath(upload.key) : mediaPath(upload.key, upload.widths.at(-1) ?? 0);

function missing({ kind, status, alt, caption, credit, licence }: UploadView): string[] {
  if (status !== "ready") return [];
  const owed: [string, string][] =
    kind === "image"
      ? [
          ["description", alt],
          ["caption", caption],
          ["credit", credit],
          ["licence", licence],
        ]
      : [["name", caption]];
  return owed.flatMap(([name, text]) => (text ? [] : [name]));
}

/** One upload of the library: what it is, what is said of it, where it is used. */
export function LibraryCard({ upload, uses, mayRemove, edit, remove }: Props) {
  const { status, filename, caption, credit, licence, refusal } = upload;
  const owed = missing(upload);
  return (
    <li className={classes.card}>
      <Thumbnail upload={upload} />
      <div className={classes.cardText}>
        <h2 className={classes.cardName}>
          {status === "ready" ? (
            <a href={fullSize(upload)} target="_blank" rel="noreferrer">
              {filename}
            </a>
          ) : (
            filename
          )}
        </h2>
        {status === "refused" ? <p className={classes.problem}>{refusal}</p> : null}
        {status === "checking" ? <p className={classes.facts}>Checking the file…</p> : null}
        {status === "ready" ? <p className={classes.facts}>{uploadFacts(upload)}</p> : null}
        {caption ? <p>{caption}</p> : null}
        {credit || licence ? (
          <p className={classes.facts}>{[credit, licence].filter(Boolean).join(" · ")}</p>
        ) : null}
        {owed.length ? <p className={classes.owed}>Still without {owed.join(", ")}</p> : null}
        {uses.length ? (
          <p className={classes.facts}>
            Used in{" "}
            {uses.slice(0, 3).map((use, i) => (
              <span key={use.href}>
                {i ? ", " : ""}
                <TextLink href={use.href}>{use.headline || "a release without headline"}</TextLink>
              </span>
            ))}
            {uses.length > 3 ? ` and ${uses.length - 3} more` : ""}
          </p>
        ) : null}
      </div>
      <div className={classes.tools}>
        {status === "refused" ? null : (
          <Button variant="default" size="xs" onClick={edit} aria-label={`Edit ${filename}`}>
            Edit
          </Button>
        )}
        {mayRemove && uses.length === 0 ? (
          <Button variant="subtle" size="xs" onClick={remove} aria-label={`Remove ${filename}`}>
            Remove
          </Button>
        ) : null}
      </div>
    </li>
  );
}
