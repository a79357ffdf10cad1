import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from "@mantine/core";

const ink: MantineColorsTuple = [
  "#f2f5fa",
  "#e4eaf3",
  "#c8d4e6",
  "#a7bad8",
  "#88a1c8",
  "#6f8cb9",
  "#4f70a3",
  "#355387",
  "#27416e",
  "#1c3156",
];

/** White is read on its last four in either scheme (4.5:1); Mantine's own reds are too light for it in the dark. */
const red: MantineColorsTuple = [
  "#fdf0ee",
  "#fbe0dd",
  "#f5bfb9",
  "#ff9d92",
  "#ec7a6e",
  "#d9584c",
  "#c2392e",
  "#b32c22",
  "#ad1f17",
  "#93180f",
];

const dark: MantineColorsTuple = [
  "#dfe2e8",
  "#c3c8d2",
  "#a3abb9",
  "#747d8e",
  "#454c5a",
  "#343a47",
  "#272c37",
  "#1d2129",
  "#16191f",
  "#101217",
];

const sans =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif';
const serif =
  '"Iowan Old Style", Charter, "Bitstream Charter", "Source Serif 4", "Liberation Serif", Georgia, "Times New Roman", serif';

/** The one theme of portal and desk: system fonts, ink on paper, corners that hardly round. */
export const theme = createTheme({
  fontFamily: sans,
  headings: {
    fontFamily: serif,
    fontWeight: "600",
    sizes: {
      h1: { fontSize: "1.875rem", lineHeight: "1.2" },
      h2: { fontSize: "1.3125rem", lineHeight: "1.3" },
      h3: { fontSize: "1.0625rem", lineHeight: "1.4" },
    },
  },
  colors: { ink, dark, red },
  primaryColor: "ink",
  primaryShade: { light: 8, dark: 6 },
  autoContrast: true,
  defaultRadius: "sm",
  cursorType: "pointer",
  respectReducedMotion: true,
  components: {
    // A long label takes a second line on a phone instead of being cut.
    Button: {
      styles: {
        root: { height: "auto", minHeight: "var(--button-height)", maxWidth: "100%" },
        inner: { minHeight: "calc(var(--button-height) - 2px)" },
        label: { height: "auto", whiteSpace: "normal", lineHeight: 1.25 },
      },
    },
    InputWrapper: {
      defaultProps: { inputWrapperOrder: ["label", "input", "description", "error"] },
      styles: {
        label: { marginBottom: "0.25rem" },
        description: { fontSize: "0.8125rem", lineHeight: 1.4 },
        error: { fontSize: "0.875rem", lineHeight: 1.4 },
      },
    },
    Fieldset: {
      styles: { legend: { fontFamily: serif, fontSize: "1.125rem", fontWeight: 600, paddingInline: 0 } },
    },
    Anchor: { defaultProps: { underline: "always" } },
    Tooltip: { defaultProps: { withArrow: true, openDelay: 400 } },
  },
});

/** Greys and reds dark enough to read (WCAG 2.2 SC 1.4.3: 4.5:1), and the surfaces of the shell. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { "--ui-serif": serif },
  light: {
    "--mantine-color-text": "#1b1f27",
    "--mantine-color-default-border": "#8b8f98",
    "--mantine-color-dimmed": "#596171",
    "--mantine-color-placeholder": "#6b7382",
    "--mantine-color-error": "#ad1f17",
    "--mantine-color-anchor": "#27416e",
    "--ui-canvas": "#f6f6f3",
    "--ui-surface": "#ffffff",
    "--ui-rule": "#dddcd6",
    "--ui-rule-strong": "#8b8f98",
  },
  dark: {
    "--mantine-color-text": "#e3e6ec",
    "--mantine-color-default-border": "#6a7282",
    "--mantine-color-dimmed": "#a3abb9",
    "--mantine-color-placeholder": "#929aa9",
    "--mantine-color-error": "#ff9d92",
    "--mantine-color-anchor": "#a7bad8",
    "--ui-canvas": "#14171c",
    "--ui-surface": "#1d2129",
    "--ui-rule": "#343a47",
    "--ui-rule-strong": "#747d8e",
  },
});
