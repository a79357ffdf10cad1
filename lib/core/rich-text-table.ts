import { MOST_SPANNED, type RichNode } from "./rich-text";

const spanOf = (value: unknown, most: number): number => {
  const span = Number(value ?? 1);
  return Number.isInteger(span) && span > 1 ? Math.min(span, most, MOST_SPANNED) : 1;
};

const cellWith = (cell: RichNode, colspan: number, rowspan: number): RichNode => ({
  ...cell,
  attrs: { colspan, rowspan },
});

/**
 * Rows of a table as a rectangle: spans end where the table or another cell's span begins, short rows are filled up
 * with empty cells. Gives no rows where there are no cells.
 */
export function squareRows(rows: RichNode[]): RichNode[] {
  const taken = rows.map(() => new Set<number>());
  let width = 0;
  const placed = rows.map((row, r) => {
    const here = taken[r] as Set<number>;
    let column = 0;
    return (row.content ?? []).map((cell) => {
      while (here.has(column)) column++;
      const rowspan = spanOf(cell.attrs?.rowspan, rows.length - r);
      const wanted = spanOf(cell.attrs?.colspan, MOST_SPANNED);
      let colspan = 1;
      while (colspan < wanted && !here.has(column + colspan)) colspan++;
      for (let down = 0; down < rowspan; down++)
        for (let across = 0; across < colspan; across++) taken[r + down]?.add(column + across);
      column += colspan;
      width = Math.max(width, column);
      return cellWith(cell, colspan, rowspan);
    });
  });
  if (width === 0) return [];
  return rows.map((row, r) => {
    const missing = width - (taken[r] as Set<number>).size;
    const filling = Array.from({ length: missing }, () =>
      cellWith({ type: "tableCell", content: [{ type: "paragraph" }] }, 1, 1),
    );
    return { ...row, content: [...(placed[r] ?? []), ...filling] };
  });
}
