"use client";
import { BarChart } from "@mantine/charts";
import "@mantine/charts/styles.css";
import { useReducedMotion } from "@mantine/hooks";
import { TRUST_SERIES, type TrustMonth } from "@/lib/releases/trust/record";

const COLORS: Record<(typeof TRUST_SERIES)[number][0], string> = {
  accepted: "teal.6",
  returned: "yellow.6",
  rejected: "orange.7",
  corrected: "grape.6",
  killed: "red.7",
};

/** Twelve months of decisions at a glance; the table beside it says the same to everybody else. */
export function TrustChart({ months }: { months: TrustMonth[] }) {
  const still = useReducedMotion();
  return (
    <div aria-hidden="true">
      <BarChart
        h={220}
        data={months.map((each) => ({ ...each, month: each.month.slice(2) }))}
        dataKey="month"
        type="stacked"
        series={TRUST_SERIES.map(([name, label]) => ({ name, label, color: COLORS[name] }))}
        barProps={{ isAnimationActive: !still }}
        barChartProps={{ accessibilityLayer: false }}
        yAxisProps={{ allowDecimals: false, width: 32 }}
        withLegend
      />
    </div>
  );
}
