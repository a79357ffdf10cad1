import type { CSSProperties } from "react";

export const ink = {
  text: "#1b1f27",
  quiet: "#5a6270",
  rule: "#d9dce2",
  paper: "#ffffff",
  ground: "#f4f3ef",
  accent: "#1f2a44",
};

const serif = "Georgia, 'Times New Roman', serif";
const sans = "-apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif";
const flat: CSSProperties = { margin: 0 };

/** Styles stand in the elements: mail readers drop much of what stands elsewhere. */
export const style = {
  body: { backgroundColor: ink.ground, color: ink.text, margin: 0, padding: "24px 12px" },
  container: { maxWidth: "580px", margin: "0 auto" },
  nameplate: {
    ...flat,
    fontFamily: serif,
    fontSize: "15px",
    letterSpacing: "0.02em",
    color: ink.quiet,
    marginBottom: "18px",
  },
  heading: { fontFamily: serif, fontSize: "25px", lineHeight: "1.25", fontWeight: 700, margin: "0 0 18px" },
  text: { fontFamily: serif, fontSize: "17px", lineHeight: "1.55", margin: "0 0 14px" },
  small: { fontFamily: sans, fontSize: "13px", lineHeight: "1.5", color: ink.quiet, margin: "10px 0 0" },
  card: {
    backgroundColor: ink.paper,
    border: `1px solid ${ink.rule}`,
    borderRadius: "8px",
    padding: "12px 16px",
    margin: "18px 0",
  },
  label: { ...flat, fontFamily: sans, fontSize: "13px", lineHeight: "1.6", color: ink.quiet },
  fact: { ...flat, fontFamily: sans, fontSize: "15px", lineHeight: "1.5" },
  point: { padding: "6px 0" },
  quoted: { ...flat, fontFamily: serif, fontSize: "15px", fontStyle: "italic", color: ink.quiet },
  note: { borderLeft: `3px solid ${ink.accent}`, padding: "2px 0 2px 14px", margin: "18px 0" },
  button: {
    backgroundColor: ink.accent,
    color: "#ffffff",
    fontFamily: sans,
    fontSize: "16px",
    fontWeight: 600,
    padding: "13px 22px",
    borderRadius: "8px",
    textDecoration: "none",
  },
} satisfies Record<string, CSSProperties>;

/** What changes in the dark, for readers that ask (Media Queries 5, prefers-color-scheme). */
export const DARK = `@media (prefers-color-scheme: dark) {
  .body, .body > table > tbody > tr > td { background-color: #14171d !important; color: #eceae4 !important; }
  .card { background-color: #1d222b !important; border-color: #39404d !important; }
  .quiet { color: #a7aebb !important; }
  .button { background-color: #c9d6ff !important; color: #14171d !important; }
}`;
