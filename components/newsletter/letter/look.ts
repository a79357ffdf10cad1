import type { CSSProperties } from "react";
import type { Theme } from "@/lib/publications/theme";
import { coloursOf } from "./colours";

/** Faces that systems bring; mail programs drop what they would have to fetch. */
const FACES: Record<Theme["headlines"], string> = {
  serif: "Charter,Georgia,'Times New Roman',serif",
  slab: "Rockwell,'Roboto Slab','Sitka Small',Georgia,serif",
  sans: "'Helvetica Neue','Segoe UI',Roboto,Arial,sans-serif",
};
/** What is small: where things come from and why they are there. */
const PRINT = "Helvetica,Arial,sans-serif";
const DISPLAY = "'Hoefler Text',Baskerville,Garamond,'Times New Roman',serif";

/** How the name is lettered. */
const LETTERING: Record<Theme["lettering"], CSSProperties> = {
  roman: { fontSize: 42, fontWeight: 700, letterSpacing: "-0.02em" },
  italic: { fontSize: 42, fontWeight: 400, letterSpacing: "-0.02em", fontStyle: "italic" },
  capitals: { fontSize: 32, fontWeight: 700, letterSpacing: "0.02em", textTransform: "uppercase" },
};

/** Where the name stands: in the middle, at the edge under a rule of the title's colour, or on a band of it. */
function plateOf(nameplate: Theme["nameplate"], paper: string, accent: string): CSSProperties {
  if (nameplate === "centred") return { padding: "26px 0 14px", textAlign: "center" };
  if (nameplate === "flush")
    return { padding: "18px 0 12px", borderTop: `8px solid ${accent}`, color: accent };
  return { margin: "0 -16px", padding: "18px 16px", backgroundColor: accent, color: paper };
}

export type Look = ReturnType<typeof lookOf>;

/** How a title's letter looks. Styles stand in the elements: mail programs drop much of what stands elsewhere. */
export function lookOf(theme: Theme, direction: "ltr" | "rtl") {
  const { paper, ink, soft, hair, rule, accent, tint } = coloursOf(theme, "light");
  const serif = FACES[theme.headlines === "sans" ? "serif" : theme.headlines];
  const heads: CSSProperties = theme.headlines === "sans" ? { fontFamily: FACES.sans } : {};
  const small: CSSProperties = { margin: 0, fontFamily: PRINT, fontSize: 13, lineHeight: 1.45, color: soft };
  const mark: CSSProperties = { borderRadius: 2, fontSize: 12, fontWeight: 700 };
  const isCentred = theme.nameplate === "centred";
  const noteRule = direction === "rtl" ? "borderRight" : "borderLeft";
  const look = {
    body: { margin: 0, padding: 0, backgroundColor: paper, color: ink },
    container: { maxWidth: 600 },
    page: {
      padding: "0 16px 32px",
      fontFamily: serif,
      fontSize: 17,
      lineHeight: 1.5,
      color: ink,
      backgroundColor: paper,
      overflowWrap: "anywhere",
    },
    flat: { margin: 0 },
    small,
    caption: { ...small, paddingTop: 6 },
    plate: plateOf(theme.nameplate, paper, accent),
    name: {
      margin: 0,
      fontFamily: theme.headlines === "serif" ? DISPLAY : FACES[theme.headlines],
      lineHeight: 1.05,
      ...LETTERING[theme.lettering],
    },
    dateline: {
      margin: 0,
      padding: "6px 0",
      borderTop: isCentred ? `3px solid ${rule}` : 0,
      borderBottom: `1px solid ${rule}`,
      fontFamily: PRINT,
      fontSize: 13,
      lineHeight: 1.4,
      ...(isCentred ? { textAlign: "center" } : {}),
    },
    note: { margin: "22px 0 0", padding: "2px 14px", [noteRule]: `3px solid ${accent}`, fontStyle: "italic" },
    kicker: { ...small, margin: "0 0 5px" },
    release: { ...mark, padding: "1px 5px", backgroundColor: accent, color: paper },
    origin: { ...mark, padding: "0 4px", border: `1px solid ${soft}`, color: ink },
    lead: { padding: "22px 0 24px" },
    figure: { paddingBottom: 14 },
    picture: { display: "block", width: "100%", maxWidth: 568, height: "auto", color: soft, fontSize: 14 },
    leadHead: {
      ...heads,
      margin: 0,
      fontSize: 31,
      lineHeight: 1.14,
      fontWeight: 700,
      letterSpacing: "-0.01em",
    },
    leadText: { margin: "10px 0" },
    rubric: { margin: "26px 0 0", padding: "8px 0 9px", borderTop: `3px solid ${accent}` },
    rubricHead: { margin: 0, fontFamily: PRINT, fontSize: 17, lineHeight: 1.3, fontWeight: 700 },
    story: { padding: "15px 0 14px", borderTop: `1px solid ${hair}` },
    head: { ...heads, margin: 0, fontSize: 20, lineHeight: 1.22, fontWeight: 700 },
    text: { margin: "5px 0 6px", fontSize: 16, lineHeight: 1.45 },
    notices: { padding: "14px 16px 10px", backgroundColor: tint },
    notice: { padding: "2px 16px 12px", backgroundColor: tint },
    foot: { margin: "36px 0 0", padding: "14px 0 0", borderTop: `1px solid ${rule}` },
    footText: { ...small, margin: "0 0 10px" },
    link: { color: "inherit", textDecoration: "none" },
    plainLink: { color: "inherit" },
  } satisfies Record<string, CSSProperties>;
  return { ...look, theme };
}
