"use client";
import dynamic from "next/dynamic";
import type { PlotRow, PlotSeries, PlotShape, PlotUnit } from "./plot-data";

/** The drawing comes after the page: its library is heavy, and the sentence beside it says the same. */
const Drawing = dynamic(() => import("./plot-drawing").then((each) => each.PlotDrawing), { ssr: false });

type Props = { shape: PlotShape; unit: PlotUnit; series: PlotSeries[]; rows: PlotRow[] };

export const PlotCanvas = (props: Props) => <Drawing {...props} />;
