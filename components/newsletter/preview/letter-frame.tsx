"use client";
import { SegmentedControl } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { useState } from "react";
import { TextLink } from "@/components/ui/link";
import classes from "./preview.module.css";
import { kilobytes } from "./weight";

/** Widths of a mail program's window in CSS pixels: a small phone's, a desktop's. */
const WIDTHS = ["320", "700"];
const SCHEMES = [
  { value: "light", label: "Light" },
  { value: "dark", label: "Dark" },
];
const PARTS = [
  { value: "html", label: "HTML" },
  { value: "text", label: "Text" },
];
const HEIGHT = 1100;

type Props = {
  /** Address of the letter's HTML; `scheme` is added to it. */
  src: string;
  subject: string;
  text: string;
  /** Of the whole mail, headers included. */
  bytes: number;
};

/** The letter as a mail program shows it, in a frame that may do nothing. */
export function LetterFrame({ src, subject, text, bytes }: Props) {
  const { ref: stage, width: room } = useElementSize();
  const [width, setWidth] = useState("700");
  const [scheme, setScheme] = useState("light");
  const [part, setPart] = useState("html");
  const page = Number(width);
  const scale = room > 0 ? Math.min(1, room / page) : 1;
  const address = `${src}&scheme=${scheme}`;
  return (
    <section aria-labelledby="letter-subject">
      <h2 id="letter-subject" className={classes.subject}>
        {subject}
      </h2>
      <div className={classes.bar}>
        <SegmentedControl aria-label="Part of the mail" value={part} onChange={setPart} data={PARTS} />
        {part === "html" ? (
          <>
            <SegmentedControl aria-label="Width" value={width} onChange={setWidth} data={WIDTHS} />
            <SegmentedControl aria-label="Colours" value={scheme} onChange={setScheme} data={SCHEMES} />
            <TextLink href={address} plain target="_blank">
              Open it by itself
            </TextLink>
          </>
        ) : null}
        <span className={classes.size}>
          {kilobytes(bytes)} as mailed
          {part === "html" && scale < 1 ? `, shown at ${Math.round(scale * 100)} %` : ""}
        </span>
      </div>
      {part === "html" ? (
        <div ref={stage} className={classes.stage} style={{ height: HEIGHT * scale }}>
          <iframe
            key={address}
            title={`The letter “${subject}”, ${width} pixels wide, ${scheme}`}
            src={address}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
            referrerPolicy="no-referrer"
            className={classes.frame}
            style={{ width: page, height: HEIGHT, transform: `scale(${scale})` }}
          />
        </div>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard (WCAG 2.1.1).
        <pre className={classes.text} tabIndex={0}>
          {text}
        </pre>
      )}
    </section>
  );
}
