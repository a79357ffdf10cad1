import { Column, Link, Row, Section, Text } from "@react-email/components";
import { Fragment } from "react";
import type { LetterText } from "@/lib/core/letter";
import { style } from "./style";

export function Facts({ facts }: { facts: LetterText["facts"] }) {
  if (!facts.length) return null;
  return (
    <Section style={style.card} className="card">
      {facts.map(({ label, value }) => (
        <Row key={label}>
          <Column style={{ width: "34%", verticalAlign: "top" }}>
            <Text style={style.label} className="quiet">
              {label}
            </Text>
          </Column>
          <Column style={{ verticalAlign: "top" }}>
            <Text style={style.fact}>{value}</Text>
          </Column>
        </Row>
      ))}
    </Section>
  );
}

export function Points({ points }: { points: LetterText["points"] }) {
  if (!points.length) return null;
  return (
    <Section style={style.card} className="card">
      {points.map(({ about, text, quoted }) => (
        <Section key={`${about}\n${text}\n${quoted}`} style={style.point}>
          {about ? (
            <Text style={style.label} className="quiet">
              {about}
            </Text>
          ) : null}
          <Text style={style.fact}>
            <Lines text={text} />
          </Text>
          {quoted ? (
            <Text style={style.quoted} className="quiet">
              “{quoted}”
            </Text>
          ) : null}
        </Section>
      ))}
    </Section>
  );
}

/** Outlook knows no `white-space: pre-line`: line breaks have to be elements. */
export function Lines({ text }: { text: string }) {
  return text.split("\n").map((line, i) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines may repeat and never move
    <Fragment key={i}>
      {i ? <br /> : null}
      {line}
    </Fragment>
  ));
}

export function Note({ text }: { text: string }) {
  if (!text) return null;
  return (
    <Section style={style.note}>
      <Text style={style.fact}>
        <Lines text={text} />
      </Text>
    </Section>
  );
}

export function Links({ links }: { links: LetterText["links"] }) {
  if (!links.length) return null;
  return (
    <Section style={{ margin: "18px 0 0" }}>
      {links.map(({ label, url }) => (
        <Text key={url} style={style.fact}>
          <Link href={url} style={{ color: "inherit", textDecoration: "underline" }}>
            {label}
          </Link>
        </Text>
      ))}
    </Section>
  );
}
