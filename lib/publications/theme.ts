import { z } from "zod";

/** Grounds a title may be printed on: for each scheme the paper itself, and the tint of what is set apart on it. */
export const PAPERS = {
  cream: { light: { paper: "#fcfbf7", tint: "#f3f0e8" }, dark: { paper: "#171614", tint: "#211f1c" } },
  white: { light: { paper: "#ffffff", tint: "#f4f4f2" }, dark: { paper: "#141414", tint: "#1f1f1e" } },
  cool: { light: { paper: "#f8fafb", tint: "#eaf0f3" }, dark: { paper: "#12171b", tint: "#1b2329" } },
  rose: { light: { paper: "#fff4ea", tint: "#fae6d6" }, dark: { paper: "#1a1513", tint: "#261e1a" } },
} as const;

const COLOURS = { accent: "#7a1f1f", accentDark: "#e59a8f" };

/** What a title without a choice of its own gets. */
const CHOICES = {
  paper: "cream",
  nameplate: "centred",
  lettering: "roman",
  headlines: "serif",
} as const;

const colour = z.string().regex(/^#[0-9a-f]{6}$/i, "Write a colour as #7a1f1f.");
const choices = {
  paper: z.enum(["cream", "white", "cool", "rose"]),
  /** Where the name stands: in the middle, at the edge, or on a band of the title's colour. */
  nameplate: z.enum(["centred", "flush", "band"]),
  lettering: z.enum(["roman", "italic", "capitals"]),
  headlines: z.enum(["serif", "slab", "sans"]),
};

/** WCAG 2.2 §1.4.3 for text of any size. */
const ENOUGH = 4.5;

/** Relative luminance of #rrggbb (WCAG 2.2, glossary). */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, from 1 to 21. */
export function contrast(one: string, other: string): number {
  const [bright = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (bright + 0.05) / (dark + 0.05);
}

/** Whether words in a colour can be read on both grounds of a scheme; then those grounds can be on the colour too. */
const isLegible = (accent: string, paper: keyof typeof PAPERS, scheme: "light" | "dark") =>
  Object.values(PAPERS[paper][scheme]).every((ground) => contrast(accent, ground) >= ENOUGH);

/** A title's look as its operator describes it; whatever is left out is as the first title has it. */
export const theme = z
  .strictObject({
    accent: colour,
    accentDark: colour,
    paper: choices.paper.default(CHOICES.paper),
    nameplate: choices.nameplate.default(CHOICES.nameplate),
    lettering: choices.lettering.default(CHOICES.lettering),
    headlines: choices.headlines.default(CHOICES.headlines),
  })
  .superRefine(({ accent, accentDark, paper }, context) => {
    const refuse = (path: string, message: string) =>
      context.addIssue({ code: "custom", path: [path], message });
    if (!isLegible(accent, paper, "light"))
      refuse("accent", "Choose a darker colour: words in this one are hard to read on the title’s paper.");
    if (!isLegible(accentDark, paper, "dark"))
      refuse("accentDark", "Choose a brighter colour: words in this one are hard to read in the dark.");
  });
export type Theme = z.output<typeof theme>;

const stored = z.object({
  accent: colour.catch(COLOURS.accent),
  accentDark: colour.catch(COLOURS.accentDark),
  paper: choices.paper.catch(CHOICES.paper),
  nameplate: choices.nameplate.catch(CHOICES.nameplate),
  lettering: choices.lettering.catch(CHOICES.lettering),
  headlines: choices.headlines.catch(CHOICES.headlines),
});

/** The look of a title as it is stored: what cannot be shown, or not be read, gives way to what can. */
export function themeOf(json: unknown): Theme {
  const found = stored.catch(() => stored.parse({})).parse(json);
  const legible = (accent: string, scheme: "light" | "dark", fallback: string) =>
    isLegible(accent, found.paper, scheme) ? accent : fallback;
  return {
    ...found,
    accent: legible(found.accent, "light", COLOURS.accent),
    accentDark: legible(found.accentDark, "dark", COLOURS.accentDark),
  };
}
