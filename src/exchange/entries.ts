/** Rows of our input tables by label, and the cells that functions and sheets read. */
import type { InputTable } from "../core/captable/inputTables";
import { normalLabel } from "../core/model/labels";
import { limits } from "./limits";

/** A row: the value of each column that has one, by the column's label. */
export type Entry = Readonly<Record<string, string | number>>;

export interface CapTableEntries {
  readonly holders: readonly Entry[];
  readonly convertibles: readonly Entry[];
  readonly classes: readonly Entry[];
}

/** A header and the rows below it, with the columns that are needed or used, in the table's order; nothing where there are no rows. */
export function cellsOf({ fields }: InputTable, entries: readonly Entry[]): (string | number)[][] {
  if (entries.length === 0) return [];
  const columns = fields.filter(({ label, needed }) => needed || entries.some((entry) => entry[label] !== undefined));
  return [columns.map(({ label }) => label), ...entries.map((entry) => columns.map(({ label }) => entry[label] ?? ""))];
}

/** An entry without the columns that hold nothing. */
export const entryOf = (values: Readonly<Record<string, string | number | undefined>>): Entry =>
  Object.fromEntries(Object.entries(values).filter((pair): pair is [string, string | number] => pair[1] !== undefined));

/** Names as tables can hold them: one line, not empty, never "Total", and each once where a table wants that. Formula text stays text. */
export class Names {
  private readonly taken: Set<string>;
  /** Where counting went on last, so that a file of one name does not count from 1 each time. */
  private readonly counted = new Map<string, number>();

  constructor(reserved: readonly string[] = []) {
    this.taken = new Set(reserved.map(normalLabel));
  }

  /** @param apart what tells two of the same name apart, such as an id */
  distinct(text: string, apart: string): string {
    const name = plainName(text) || plainName(apart) || "Unnamed";
    let candidate = name;
    if (this.taken.has(normalLabel(candidate)) && plainName(apart)) candidate = `${name} (${plainName(apart)})`;
    for (let i = this.counted.get(normalLabel(name)) ?? 2; this.taken.has(normalLabel(candidate)); i++) {
      candidate = `${name} (${i})`;
      this.counted.set(normalLabel(name), i + 1);
    }
    this.taken.add(normalLabel(candidate));
    return candidate;
  }
}

/** One line of at most so many characters; a name that tables keep for themselves gets a word added. */
export function plainName(text: string): string {
  const line = text.replace(/[\p{Cc}\u2028\u2029\s]+/gu, " ").trim().slice(0, limits.name).trim();
  return normalLabel(line) === "total" ? `${line} (name)` : line;
}

