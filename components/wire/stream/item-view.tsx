import type { ReactNode } from "react";
import { StoredText } from "@/components/news/stored-text";
import { TextLink } from "@/components/ui/link";
import { momentWords } from "@/lib/core/moment";
import { desk } from "@/lib/core/paths";
import type { WireDetail } from "@/lib/wire/desk/detail";
import { WireFlags } from "./flags";
import { itemFacts, rightsWords } from "./item-facts";
import classes from "./item-view.module.css";
import { MemberList } from "./member-list";
import { UrgencyMark } from "./urgency-mark";

type Props = {
  detail: WireDetail;
  now: Date;
  zone: string;
  /** Names the heading, which takes the focus when the item is opened by keyboard. */
  headingId: string;
  buttons: ReactNode;
};

/** An item of the wire whole: what it says, what may be done with it, and what else tells the same. */
export function WireItemView({ detail, now, zone, headingId, buttons }: Props) {
  const { line, content, summary, picture, head, merged, members, similar, history } = detail;
  const language = line.language || undefined;
  return (
    <article className={classes.item} aria-labelledby={headingId}>
      <p className={classes.kicker}>
        <UrgencyMark urgency={line.urgency} />
        <TextLink href={desk.source(line.source.id)}>{line.source.name}</TextLink>
        <span>{`arrived ${momentWords(line.firstSeenAt, zone)}`}</span>
      </p>
      <h2 id={headingId} tabIndex={-1} className={classes.title} lang={language} dir="auto">
        {line.title || "Untitled item"}
      </h2>
      <WireFlags line={line} zone={zone} now={now} />
      {line.why ? (
        <p className={classes.why}>
          {line.why}
          {line.by ? ` (${line.by})` : ""}
        </p>
      ) : null}
      {head ? (
        <p className={classes.why}>
          {"Stands under "}
          <TextLink href={`${desk.wire}?item=${head.id}`}>{head.title || "Untitled item"}</TextLink>
          {` of ${head.source.name}.`}
        </p>
      ) : null}
      {buttons}
      <div className={classes.text}>
        {picture ? (
          <figure className={classes.figure}>
            {picture.src ? (
              // biome-ignore lint/performance/noImgElement: our own copy in a fixed set of widths
              <img src={picture.src} alt={picture.alt || picture.caption} loading="lazy" />
            ) : (
              <p className={classes.noPicture}>The picture is fetched when the item is published.</p>
            )}
            <figcaption>{[picture.caption, picture.credit].filter(Boolean).join(" · ")}</figcaption>
          </figure>
        ) : null}
        <div lang={language} dir="auto">
          {content ? <StoredText html={content} className={classes.body} /> : null}
          {!content && summary ? <p className={classes.body}>{summary}</p> : null}
          {!content && !summary ? <p className={classes.empty}>The agency sent a headline only.</p> : null}
        </div>
      </div>
      <p className={classes.rights}>{rightsWords(detail.rights)}</p>
      <dl className={classes.facts}>
        {itemFacts(detail, zone).flatMap(([name, value]) => [
          <dt key={`${name} name`}>{name}</dt>,
          <dd key={name}>{value}</dd>,
        ])}
      </dl>
      <MemberList
        title="Merged into this item"
        zone={zone}
        members={merged.map((each) => ({
          kind: "wire",
          id: each.id,
          headline: each.title,
          credit: each.source.name,
          at: each.firstSeenAt,
          degree: null,
        }))}
      />
      <MemberList title="Same news" zone={zone} members={members} />
      <MemberList title="Similar texts" zone={zone} members={similar} />
      {history.length ? (
        <section className={classes.part} aria-label="What the desk did">
          <h3>What the desk did</h3>
          <ol>
            {history.map((each) => (
              <li key={`${each.at.toISOString()} ${each.verb}`}>
                {`${momentWords(each.at, zone)}: ${each.verb.replace(/^wire\./, "").replaceAll("_", " ")}, by ${each.by}`}
              </li>
            ))}
          </ol>
        </section>
      ) : null}
    </article>
  );
}
