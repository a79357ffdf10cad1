/** What a plot shows: one row per label, one number (or none) per series. Pure. */
export type PlotSeries = { name: string; label: string };
export type PlotRow = { label: string } & Record<string, string | number | null>;
export type PlotShape = "bars" | "rows" | "lines";
export type PlotUnit = "count" | "hours";

/** A number of a plot as people read it; times are in hours. */
export const plotNumber = (value: number, unit: PlotUnit): string =>
  unit === "count" ? value.toLocaleString("en") : `${value.toFixed(value < 10 ? 1 : 0)} h`;
