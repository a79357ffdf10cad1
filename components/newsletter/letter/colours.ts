import { PAPERS, type Theme } from "@/lib/publications/theme";

const INK = { light: "#1b1a17", dark: "#ece7de" };
const RULE = { light: "#1b1a17", dark: "#b3aca0" };

/** So much of one colour over another, of #rrggbb. */
function over(one: string, share: number, other: string): string {
  const part = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const mixed = (at: number) => Math.round(part(one, at) * share + part(other, at) * (1 - share));
  return `#${[1, 3, 5].map((at) => mixed(at).toString(16).padStart(2, "0")).join("")}`;
}

/** The title's colours in a scheme; soft ink and hairlines are mixed as its pages mix them. */
export function coloursOf(theme: Theme, scheme: "light" | "dark") {
  const { paper, tint } = PAPERS[theme.paper][scheme];
  const ink = INK[scheme];
  return {
    paper,
    tint,
    ink,
    rule: RULE[scheme],
    soft: over(ink, 0.76, paper),
    hair: over(ink, 0.2, paper),
    accent: scheme === "light" ? theme.accent : theme.accentDark,
  };
}

/**
 * What changes in the dark, for programs that ask (Media Queries 5 §12.5). Others turn the colours round by themselves:
 * for them every ground has its ink set beside it.
 */
export function darkSheet(theme: Theme): string {
  const { paper, ink, soft, hair, rule, accent, tint } = coloursOf(theme, "dark");
  const rules: [string, string][] = [
    [".b,.b>table>tbody>tr>td,.p", `background-color:${paper}!important;color:${ink}!important`],
    [".q", `color:${soft}!important`],
    [".r,.n-band", `background-color:${accent}!important;color:${paper}!important`],
    [".o", `color:${ink}!important;border-color:${soft}!important`],
    [".s", `border-color:${hair}!important`],
    [".h", `border-color:${accent}!important`],
    [".n-flush", `border-color:${accent}!important;color:${accent}!important`],
    [".d", `border-color:${rule}!important`],
    [".t", `background-color:${tint}!important`],
  ];
  const sheet = rules.map(([who, what]) => `${who}{${what}}`).join("");
  return `:root{color-scheme:light dark}@media (prefers-color-scheme:dark){${sheet}}`;
}
