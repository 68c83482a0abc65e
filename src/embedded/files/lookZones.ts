// Looks of single cells gathered into rectangles: the grid wants its formats by zone, and a zone a cell would be slow.
import { cellZone, formatZone } from "../host/addresses";

interface Run {
  readonly look: number;
  readonly left: number;
  readonly top: number;
  right: number;
  bottom: number;
}

export class LookZones {
  private row = -1;
  private runs: Run[] = [];
  private above = new Map<string, Run>();
  private readonly done: Run[] = [];

  /** Cells come row by row, from the left. */
  add(column: number, row: number, look: number): void {
    if (row !== this.row) this.endRow(row);
    const last = this.runs.at(-1);
    if (last && last.look === look && last.right === column - 1) last.right = column;
    else this.runs.push({ look, left: column, top: row, right: column, bottom: row });
  }

  private endRow(next: number): void {
    const below = new Map<string, Run>();
    for (const run of this.runs) {
      const key = `${run.left} ${run.right} ${run.look}`;
      const upper = this.above.get(key);
      const joins = upper !== undefined && upper.bottom === run.top - 1;
      if (joins) upper.bottom = run.bottom;
      below.set(key, joins ? upper : run);
      if (!joins) this.done.push(run);
    }
    this.above = below;
    this.runs = [];
    this.row = next;
  }

  /** Address and look of each rectangle. */
  zones(): (readonly [address: string, look: number])[] {
    this.endRow(-1);
    return this.done.map(({ look, ...zone }) => [formatZone(zone), look] as const);
  }
}

export const addressOf = (column: number, row: number): string => formatZone(cellZone(column, row));
