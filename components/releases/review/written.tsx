import { VisuallyHidden } from "@mantine/core";
import type { ReactNode } from "react";
import { languageWords } from "@/lib/core/language-words";
import { dayWords } from "@/lib/core/moment";
import type { UploadView } from "@/lib/media/schema";
import { fieldOf } from "@/lib/releases/field-names";
import { occurrenceOf } from "@/lib/releases/marked-text";
import { KIND_LABELS, type ReleaseContent } from "@/lib/releases/schema";
import { bodyText } from "@/lib/releases/text";
import { type BodyMark, BodyMarks } from "./body-marks";
import type { QuotedFinding } from "./findings";
import classes from "./written.module.css";
import { ChosenTime, ContactsList, KindFacts } from "./written-facts";
import { type DeskNote, WrittenField } from "./written-field";
import { WrittenMedia } from "./written-media";

const BODY = "release-body";

type Props = {
  content: ReleaseContent;
  findings: QuotedFinding[];
  titleNames: string[];
  sectionNames: string[];
  /** What the release's pictures and files are. */
  uploads: UploadView[];
  /** The stored body, set by whoever may print it; its element has the id "release-body". */
  body: ReactNode;
  /** Words of the body to mark besides those of the findings. */
  marks?: BodyMark[];
  /** The desk's comments; nobody else is handed any. */
  notes?: DeskNote[];
  /** Who uploaded what, by upload id; for the desk. */
  uploaders?: Record<string, string>;
  /** The zone in which whoever reads this thinks, if it may be another than the author's. */
  zone?: string;
  /** What is set around the text proper: the desk edits it in its place. */
  frame?: (text: ReactNode) => ReactNode;
};

function bodyMarks(content: ReleaseContent, findings: QuotedFinding[], notes: DeskNote[]): BodyMark[] {
  const text = bodyText(content.body);
  const found = findings.map(({ field, span, severity }) => ({ field, span, severity }));
  const said = notes.map((note) => ({ ...note, severity: "comment" as const }));
  return [...found, ...said].flatMap(({ field, span, severity }) =>
    field === "body" && span
      ? [{ words: text.slice(span.start, span.end), occurrence: occurrenceOf(text, span), severity }]
      : [],
  );
}

/** The release as its author wrote it: every field, what is for the desk alone included. */
export function WrittenRelease({
  content,
  findings,
  titleNames,
  sectionNames,
  uploads,
  body,
  marks = [],
  notes = [],
  uploaders = {},
  zone,
  frame = (text) => text,
}: Props) {
  const at = (...fields: string[]) => findings.filter((finding) => fields.includes(fieldOf(finding.field)));
  const { kind, timeZone, dateline } = content;
  const text = (
    <>
      <WrittenField
        field="headline"
        findings={at("headline", "")}
        text={content.headline}
        look="deck"
        notes={notes}
      />
      <WrittenField
        field="subheadline"
        findings={at("subheadline")}
        text={content.subheadline}
        look="serif"
        notes={notes}
      />
      <WrittenField
        field="summary"
        findings={at("summary")}
        text={content.summary}
        look="serif"
        notes={notes}
      />
      <WrittenField
        field="dateline"
        findings={at("dateline")}
        text={[dateline.place, dayWords(dateline.date)].filter(Boolean).join(", ")}
      />
      <WrittenField field="body" findings={at("body")}>
        {body}
        <BodyMarks target={BODY} marks={[...bodyMarks(content, findings, notes), ...marks]} />
      </WrittenField>
    </>
  );
  return (
    <article className={classes.paper} aria-label="The release as written">
      <VisuallyHidden component="h2">The release as written</VisuallyHidden>
      <WrittenField
        field="noteToEditor"
        label="Note to the desk, not for publication"
        findings={at("noteToEditor")}
        text={content.noteToEditor}
        look="desk"
      />
      {frame(text)}
      {content.quotes.map((quote, i) => (
        <WrittenField
          key={`${quote.speaker} ${quote.text}`}
          field={`quotes.${i}`}
          findings={at("quotes").filter((each) => each.field.startsWith(`quotes.${i}`))}
          look="serif"
        >
          <blockquote className={classes.quote}>
            <p>{quote.text}</p>
            <footer>{[quote.speaker, quote.role].filter(Boolean).join(", ")}</footer>
          </blockquote>
        </WrittenField>
      ))}
      <WrittenMedia media={content.media} uploads={uploads} uploaders={uploaders} findings={at("media")} />
      <WrittenField field={kind} label={KIND_LABELS[kind]} findings={at("appointment", "event", "sports")}>
        {(kind === "event" || kind === "sports" || kind === "appointment") && content[kind] ? (
          <KindFacts content={content} />
        ) : null}
      </WrittenField>
      <WrittenField
        field="boilerplate"
        findings={at("boilerplate")}
        text={content.boilerplate}
        look="serif"
        notes={notes}
      />
      <WrittenField field="contacts" label="Contacts" findings={at("contacts")}>
        {content.contacts.length ? <ContactsList contacts={content.contacts} /> : null}
      </WrittenField>
      <WrittenField field="links" label="Links" findings={at("links")}>
        {content.links.length ? (
          <ul className={classes.plain}>
            {content.links.map((link) => (
              <li key={link.url}>
                <a href={link.url} rel="nofollow noopener noreferrer" target="_blank">
                  {link.label || link.url}
                </a>{" "}
                <span className={classes.dim}>{link.url}</span>
              </li>
            ))}
          </ul>
        ) : null}
      </WrittenField>
      <div className={classes.small}>
        <WrittenField field="publishAt" findings={at("publishAt")}>
          {content.publishAt ? (
            <ChosenTime at={content.publishAt} zone={timeZone} deskZone={zone} />
          ) : (
            <p className={classes.value}>As soon as approved</p>
          )}
        </WrittenField>
        <WrittenField field="embargoUntil" findings={at("embargoUntil")}>
          {content.embargoUntil ? (
            <ChosenTime at={content.embargoUntil} zone={timeZone} deskZone={zone} />
          ) : null}
        </WrittenField>
        <WrittenField field="publications" findings={at("publications")} text={titleNames.join(", ")} />
        <WrittenField field="sections" findings={at("sections")} text={sectionNames.join(", ")} />
        <WrittenField field="places" findings={at("places")} text={content.places.join(", ")} />
        <WrittenField field="tickers" findings={at("tickers")} text={content.tickers.join(", ")} />
        <WrittenField field="onBehalfOf" findings={at("onBehalfOf")} text={content.onBehalfOf} />
        <WrittenField field="legalCase" findings={at("legalCase")} text={content.legalCase} />
        <WrittenField
          field="language"
          findings={at("language", "timeZone")}
          text={languageWords(content.language)}
        />
        <WrittenField
          field="rightsConfirmed"
          findings={at("rightsConfirmed")}
          text={content.rightsConfirmed ? "Confirmed by the author" : "Not confirmed"}
        />
      </div>
    </article>
  );
}
