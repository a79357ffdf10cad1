"use client";
import { BarChart, LineChart } from "@mantine/charts";
import { type PlotRow, type PlotSeries, type PlotShape, type PlotUnit, plotNumber } from "./plot-data";

type Props = { shape: PlotShape; unit: PlotUnit; series: PlotSeries[]; rows: PlotRow[] };

const HEIGHT = "14rem";
/** The table is what assistive technology reads; the drawing is a picture to it. */
const PICTURE = { accessibilityLayer: false };
/** Nothing moves by itself (WCAG 2.2 SC 2.3.3). */
const STILL = { isAnimationActive: false };

export function PlotDrawing({ shape, unit, series, rows }: Props) {
  const grid = {
    h: HEIGHT,
    data: rows,
    dataKey: "label",
    withLegend: series.length > 1,
    valueFormatter: (value: number) => plotNumber(value, unit),
    tickLine: "none" as const,
    yAxisProps: { allowDecimals: unit === "hours", ...(shape === "rows" ? { width: 110 } : { width: 52 }) },
    xAxisProps: shape === "rows" ? { allowDecimals: unit === "hours" } : { minTickGap: 16 },
  };
  const coloured = series.map((each, index) => ({ ...each, color: `var(--plot-${index + 1})` }));
  if (shape === "lines")
    return (
      <LineChart
        {...grid}
        curveType="linear"
        connectNulls={false}
        // Told apart without colour as well.
        series={coloured.map((each, index) => ({ ...each, ...(index ? { strokeDasharray: "6 4" } : {}) }))}
        lineProps={STILL}
        lineChartProps={PICTURE}
      />
    );
  return (
    <BarChart
      {...grid}
      type="stacked"
      orientation={shape === "rows" ? "vertical" : "horizontal"}
      gridAxis={shape === "rows" ? "x" : "y"}
      series={coloured}
      barProps={STILL}
      barChartProps={PICTURE}
      maxBarWidth={36}
    />
  );
}
