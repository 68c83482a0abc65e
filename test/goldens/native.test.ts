/** The sheets of native models as text, for review: a formula that is copied across or down stands once. */
import { Events } from "../../src/core/model/happening";
import { withTerms } from "../../src/core/model/scenario";
import type { Cell, Edit } from "../../src/sheets/edit";
import { nativeModel } from "../../src/sheets/native/native";
import { referenceDeal } from "../core/referenceDeal";
import { templateDeals } from "../native/deals";
import { dealOf } from "../native/nativeFile";
import { columnNumber, relative } from "../native/relative";
import { contents } from "../sheets/render";
import { expectGolden } from "./golden";

interface Placed {
  readonly address: string;
  readonly column: number;
  /** What stands there, and the same by distances. */
  readonly text: string;
  readonly key: string;
}

function placed(address: string, cell: NonNullable<Cell>): Placed {
  const text = "text" in cell ? JSON.stringify(cell.text) : "formula" in cell ? cell.formula : String(cell.value);
  return { address, column: columnNumber(/[A-Z]+/.exec(address)![0]), text, key: "formula" in cell ? relative(address, cell.formula) : text };
}

/** A row with equal neighbours joined: `H10:BE10 =G10+H9`. */
function row(cells: readonly Placed[]): { readonly text: string; readonly key: string } {
  const runs: { first: Placed; last: Placed }[] = [];
  for (const cell of [...cells].sort((a, b) => a.column - b.column)) {
    const run = runs[runs.length - 1];
    if (run && cell.text.startsWith("=") && run.last.column + 1 === cell.column && run.first.key === cell.key) run.last = cell;
    else runs.push({ first: cell, last: cell });
  }
  const text = runs.map(({ first, last }) => `${first === last ? first.address : `${first.address}:${last.address}`} ${first.text}`).join("  ");
  return { text, key: runs.map(({ first, last }) => `${first.column}-${last.column} ${first.key}`).join("  ") };
}

function written(edits: readonly Edit[]): string {
  return [...contents(edits)].map(([sheet, cells]) => {
    const rows = new Map<number, Placed[]>();
    for (const [address, cell] of cells) {
      const number = Number(/\d+$/.exec(address)![0]);
      rows.set(number, [...(rows.get(number) ?? []), placed(address, cell)]);
    }
    const lines: string[] = [];
    let [before, same] = ["", 0];
    for (const [, each] of [...rows].sort(([a], [b]) => a - b)) {
      const { text, key } = row(each);
      if (key === before) same++;
      else {
        if (same > 0) lines.push(`... and ${same} rows more`);
        lines.push(text);
        [before, same] = [key, 0];
      }
    }
    return [`== ${sheet} ==`, ...lines, ...(same > 0 ? [`... and ${same} rows more`] : []), ""].join("\n");
  }).join("\n");
}

test.each(templateDeals().map(({ id, deal }) => [id, deal] as const))("the native model of %s is written as reviewed", (id, deal) => {
  expectGolden(`test/goldens/native/${id}.txt`, written(nativeModel(deal, [])));
});

test("a native model with an exit, classes and events is written as reviewed", () => {
  const deal = dealOf(withTerms(referenceDeal, { "Exit date": 47_000, "Exit equity value": 9000 }));
  const exit = [{ exit: 0, change: 0.4, events: [] }, { exit: 900, change: -0.1, events: [{ name: "Series A", event: "Converts" }] }];
  const events = new Events([
    { date: 45_500, kind: "trancheCash", amount: 100, note: "Second close" }, { date: 45_500, kind: "trancheCredits", amount: 50 }, { date: 45_500, kind: "milestoneMet", amount: 1 },
    { date: 45_400, kind: "actualUsage", amount: 20 }, { date: 45_600, kind: "breakageEstimate", amount: 0.2 },
  ]);
  expectGolden("test/goldens/native/events.txt", written(nativeModel(deal, [], { exit, events })));
});
