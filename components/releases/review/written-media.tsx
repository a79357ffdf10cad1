import media from "@/components/media/media.module.css";
import { smallness, uploadFacts } from "@/components/media/upload-words";
import { documentPath, mediaPath, type UploadView } from "@/lib/media/schema";
import type { ReleaseContent } from "@/lib/releases/schema";
import { EnlargedPicture } from "./enlarged-picture";
import type { QuotedFinding } from "./findings";
import classes from "./written.module.css";
import { WrittenField } from "./written-field";

type Use = ReleaseContent["media"][number];
type Props = {
  media: Use[];
  uploads: UploadView[];
  findings: QuotedFinding[];
  uploaders: Record<string, string>;
};

const ROLES = { hero: "Leading picture", image: "Picture", attachment: "File for readers" };

function Shown({ use, upload }: { use: Use; upload: UploadView | undefined }) {
  if (!upload) return <p className={media.problem}>There is no such upload.</p>;
  if (upload.status !== "ready")
    return (
      <p className={media.problem}>
        {upload.status === "refused" ? upload.refusal : "The file is still being checked."}
      </p>
    );
  if (upload.kind === "document")
    return (
      <a href={documentPath(upload.key)} target="_blank" rel="noreferrer" className={classes.file}>
        {use.caption || upload.filename}
      </a>
    );
  const widest = mediaPath(upload.key, upload.widths.at(-1) ?? 0);
  const shown = mediaPath(upload.key, upload.widths.find((each) => each >= 800) ?? upload.widths.at(-1) ?? 0);
  return (
    <EnlargedPicture
      widest={widest}
      shown={shown}
      alt={use.alt || upload.filename}
      width={upload.width ?? undefined}
      height={upload.height ?? undefined}
    />
  );
}

/** Pictures and files as they were handed in, with every word that goes with them and what they really are. */
export function WrittenMedia({ media: uses, uploads, uploaders, findings }: Props) {
  const known = new Map(uploads.map((each) => [each.id, each]));
  return uses.map((use, i) => {
    const upload = known.get(use.id.toLowerCase());
    const facts: [string, string][] = [
      ...(use.role === "attachment" ? [] : ([["Description", use.alt]] as [string, string][])),
      [use.role === "attachment" ? "Name" : "Caption", use.caption],
      ["Credit", use.credit],
      ["Licence", use.licence],
      ["Uploaded by", upload ? (uploaders[upload.id] ?? "") : ""],
      ["Upload", upload ? `${upload.filename} (${uploadFacts(upload)})` : ""],
    ];
    return (
      <WrittenField
        key={use.id}
        field={`media.${i}`}
        label={ROLES[use.role]}
        findings={findings.filter((each) => new RegExp(`^media\\.${i}(\\.|$)`).test(each.field))}
      >
        <Shown use={use} upload={upload} />
        {use.role !== "attachment" && smallness(upload) ? (
          <p className={media.owed}>{smallness(upload)}</p>
        ) : null}
        <dl className={classes.facts}>
          {facts
            .filter(([, words]) => words)
            .map(([name, words]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{words}</dd>
              </div>
            ))}
        </dl>
      </WrittenField>
    );
  });
}
