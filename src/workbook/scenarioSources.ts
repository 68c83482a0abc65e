/**
 * The Source column speaks of single scenarios: "Reported: Reuters · High: Assumption: a tenth more". What it says of a scenario
 * goes with the scenario.
 */
import { headings, type Grid } from "./termsTable";

const heading = /^\s*(?:source|来源)\s*$/i;
const BETWEEN = " · ";

/** New texts by row of the table; rows that stay as they are are not among them. */
export interface Sources {
  readonly column: number;
  readonly texts: readonly (readonly [row: number, text: string])[];
}

type Phrases = readonly string[];

function rewritten(grid: Grid, rewrite: (phrases: Phrases) => Phrases): Sources {
  const column = headings(grid).findIndex((each) => heading.test(each));
  const texts = grid.values.flatMap((cells, row): [number, string][] => {
    const before = cells[column];
    if (row === 0 || typeof before !== "string" || before === "") return [];
    const after = rewrite(before.split(BETWEEN)).join(BETWEEN);
    return after === before ? [] : [[row, after]];
  });
  return { column, texts };
}

const isOf = (name: string, phrase: string): boolean => phrase.startsWith(`${name}: `);

export const sourcesWithNewName = (grid: Grid, name: string, newName: string): Sources =>
  rewritten(grid, (phrases) => phrases.map((each) => (isOf(name, each) ? newName + each.slice(name.length) : each)));

export const sourcesWithout = (grid: Grid, name: string): Sources => rewritten(grid, (phrases) => phrases.filter((each) => !isOf(name, each)));

export const sourcesWithCopy = (grid: Grid, name: string, copy: string): Sources =>
  rewritten(grid, (phrases) => phrases.flatMap((each) => (isOf(name, each) ? [each, copy + each.slice(name.length)] : [each])));
