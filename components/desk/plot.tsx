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

/** A plot with its sentence, and the same numbers as a table for whoever reads numbers rather. */
export function Plot({ id, title, reading, of, shape, unit = "count", series, rows }: PlotProps) {
  return (
    <section className={classes.plot} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className={classes.reading}>{reading}</p>
      {rows.length ? (
        <>
          <div className={classes.canvas} role="img" aria-label={`Plot: ${title}`}>
            <PlotCanvas shape={shape} unit={unit} series={series} rows={rows} />
          </div>
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
