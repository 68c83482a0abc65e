/** Published cap-table examples: each row has its source and its own tolerance; rows that the core does not answer stand under leftOut with the reason. */
import data from "./captable.json";

export interface Row {
  readonly id: string;
  readonly kind: string;
  readonly source: string;
  readonly inputs: Readonly<Record<string, unknown>>;
  readonly expected: Readonly<Record<string, unknown>>;
  readonly tolerance: Readonly<Record<string, { abs?: number; rel?: number }>>;
}

export const rows = data.rows as unknown as readonly Row[];
export const leftOut = data.leftOut;

export const rowsOf = (...kinds: readonly string[]): (readonly [string, Row])[] => rows.filter(({ kind }) => kinds.includes(kind)).map((row) => [`${row.id}, ${row.source.slice(0, 90)}`, row] as const);

/** Some amounts are exact quotients, "12500000/7". */
export const amount = (value: unknown): number => (typeof value === "string" ? value.split("/").map(Number).reduce((a, b) => a / b) : Number(value ?? 0));

/** Checks one figure with the tolerance that the row states for it, or for figures whose name begins so. */
export function expectFigure({ id, expected, tolerance }: Row, figure: string, value: number | undefined): void {
  const names = Object.keys(tolerance).filter((name) => name !== "default" && figure.startsWith(name)).sort((a, b) => b.length - a.length);
  const { abs = 0, rel = 0 } = tolerance[names[0] ?? "default"] ?? { rel: 1e-9 };
  const wanted = amount(expected[figure]);
  const off = Math.abs((value ?? NaN) - wanted);
  expect([id, figure, value, off <= abs + rel * Math.abs(wanted) + 1e-12 ? "within" : `wanted ${wanted}`]).toEqual([id, figure, value, "within"]);
}
