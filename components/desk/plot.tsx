import classes from "./plot.module.css";
import { PlotCanvas } from "./plot-canvas";
import { type PlotRow, type PlotSeries, type PlotShape, type PlotUnit, plotNumber } from "./plot-data";

export type PlotProps = {
  id: string;
  title: string;
  /** What the plot says, in a sentence. */
  reading: string;
  /** What the rows are: "Hour", "Day". */
  of: string;
  shape: PlotShape;
  unit?: PlotUnit;
  series: PlotSeries[];
  rows: PlotRow[];
};

/** Where every number is nought an empty frame would say nothing that the sentence has not said. */
const isDrawn = (series: PlotSeries[], rows: PlotRow[]) =>
  rows.some((row) => series.some(({ name }) => Boolean(row[name])));

/** A plot with its sentence, and the same numbers as a table for whoever reads numbers rather. */
export function Plot({ id, title, reading, of, shape, unit = "count", series, rows }: PlotProps) {
  return (
    <section className={classes.plot} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className={classes.reading}>{reading}</p>
      {rows.length ? (
        <>
          {isDrawn(series, rows) ? (
            <div className={classes.canvas} role="img" aria-label={`Plot: ${title}`}>
              <PlotCanvas shape={shape} unit={unit} series={series} rows={rows} />
            </div>
          ) : null}
          <details className={classes.data}>
            <summary>Numbers: {title}</summary>
            <table>
              <thead>
                <tr>
                  <th scope="col">{of}</th>
                  {series.map(({ name, label }) => (
                    <th key={name} scope="col">
                      {label}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <tr key={row.label}>
                    <th scope="row">{row.label}</th>
                    {series.map(({ name }) => (
                      <td key={name}>
                        {typeof row[name] === "number" ? plotNumber(row[name], unit) : "none"}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </details>
        </>
      ) : null}
    </section>
  );
}
