import { dice, hash } from "../random.ts";

/** Something with a price: `middle` is where it swings around, `swing` by how much (0.06 is six percent). */
export interface Instrument {
  name: string;
  unit: string;
  middle: number;
  swing: number;
  digits: number;
}

export const shares: Instrument[] = [
  { name: "Continental 400", unit: "points", middle: 4212, swing: 0.05, digits: 1 },
  { name: "Inland Industrials", unit: "points", middle: 18_640, swing: 0.04, digits: 0 },
  { name: "Harbor Small Company", unit: "points", middle: 1187, swing: 0.07, digits: 1 },
];

export const grains: Instrument[] = [
  { name: "Corn", unit: "a bushel", middle: 4.38, swing: 0.06, digits: 2 },
  { name: "Soybeans", unit: "a bushel", middle: 10.74, swing: 0.05, digits: 2 },
  { name: "Wheat", unit: "a bushel", middle: 5.83, swing: 0.08, digits: 2 },
  { name: "Malting barley", unit: "a bushel", middle: 6.02, swing: 0.04, digits: 2 },
  { name: "Hogs", unit: "a pound", middle: 0.88, swing: 0.07, digits: 3 },
];

export const materials: Instrument[] = [
  { name: "Diesel", unit: "a gallon", middle: 3.71, swing: 0.06, digits: 2 },
  { name: "Copper", unit: "a pound", middle: 4.22, swing: 0.06, digits: 2 },
  { name: "Lumber", unit: "a thousand feet", middle: 548, swing: 0.09, digits: 0 },
  { name: "Natural gas", unit: "a million units", middle: 2.94, swing: 0.12, digits: 2 },
];

/** The price at the end of a day (days since 1970): slow waves with a little noise, the same on every machine. */
export function level({ name, middle, swing }: Instrument, day: number): number {
  const phase = hash(name) % 100;
  const noise = dice(`${name} ${day}`).next() - 0.5;
  const wave = 0.6 * Math.sin(day / 17 + phase) + 0.25 * Math.sin(day / 4.3 + phase * 2) + 0.3 * noise;
  return middle * (1 + swing * wave);
}

const isWeekend = (day: number) => (day + 3) % 7 >= 5;

/** The trading day before. */
export function tradingDayBefore(day: number): number {
  let before = day - 1;
  while (isWeekend(before)) before -= 1;
  return before;
}

/** Change against the trading day before, in percent. */
export const change = (instrument: Instrument, day: number) =>
  (level(instrument, day) / level(instrument, tradingDayBefore(day)) - 1) * 100;

/** "4,236.1" */
export const figure = (value: number, digits: number) =>
  value.toLocaleString("en-US", { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** "+0.4%" with a true minus sign. */
export const signed = (percent: number) => `${percent < 0 ? "−" : "+"}${Math.abs(percent).toFixed(1)}%`;

/** A table of closing prices in the mark-up of `prose`. */
export const priceTable = (instruments: Instrument[], day: number) =>
  [
    "| | Last | Change |",
    ...instruments.map(
      (each) => `| ${each.name} | ${figure(level(each, day), each.digits)} | ${signed(change(each, day))} |`,
    ),
  ].join("\n");
