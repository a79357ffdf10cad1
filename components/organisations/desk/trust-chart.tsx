"use client";
import { BarChart } from "@mantine/charts";
import "@mantine/charts/styles.css";
import { useReducedMotion } from "@mantine/hooks";
import { TRUST_SERIES, type TrustMonth } from "@/lib/releases/trust/record";

const COLORS: Record<(typeof TRUST_SERIES)[number][0], string> = {
  accepted: "light-dark(#27416e, #a7bad8)",
  returned: "light-dark(#8f5b00, #e3b65f)",
  rejected: "light-dark(#ad1f17, #ff9d92)",
  corrected: "light-dark(#1f7a6d, #7fd1c2)",
  killed: "light-dark(#4d5462, #d8dce4)",
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
