/** Joins equal neighbours in a grid, so that a format or a look is written once for a block instead of once a cell. */

export interface Rectangle<Value> {
  readonly row: number;
  readonly column: number;
  rows: number;
  readonly columns: number;
  readonly value: Value;
}

/** Rectangles of equal values that cover the grid; cells that are undefined are left out. Values are compared with `===`. */
export function rectangles<Value>(grid: readonly (readonly (Value | undefined)[])[]): Rectangle<Value>[] {
  const found: Rectangle<Value>[] = [];
  let above: Rectangle<Value>[] = [];
  grid.forEach((values, row) => {
    above = runs(values, row).map((run) => {
      const same = above.find((each) => each.column === run.column && each.columns === run.columns && each.value === run.value);
      if (!same) {
        found.push(run);
        return run;
      }
      same.rows++;
      return same;
    });
  });
  return found;
}

function runs<Value>(values: readonly (Value | undefined)[], row: number): Rectangle<Value>[] {
  const found: Rectangle<Value>[] = [];
  let column = 0;
  while (column < values.length) {
    const value = values[column];
    let end = column + 1;
    while (end < values.length && values[end] === value) end++;
    if (value !== undefined) found.push({ row, column, rows: 1, columns: end - column, value });
    column = end;
  }
  return found;
}
