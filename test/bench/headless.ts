/** `creditstake check` on a large workbook, beside reading the same file and evaluating it with the bare engine. */
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Workbook } from "exceljs";
import { inTime, inTimes, median, spread, type Section } from "./timing";

const ROUNDS = 5;
const SHEETS = 4;
const ROWS = 5000;
const MOST_TIMES = 3;
const MOST_MEGABYTES = 1024;

interface Usage {
  readonly milliseconds: number;
  readonly megabytes: number;
}

/** A process of its own, so that its memory is its own too. */
function used(script: string, ...given: string[]): Usage {
  const { status, stderr } = spawnSync(process.execPath, ["-r", join(__dirname, "usage.cjs"), script, ...given], { encoding: "utf8" });
  const usage = /usage (\{.*\})/.exec(stderr)?.[1];
  if (status !== 0 || usage === undefined) throw new Error(`${script} ended with ${status}: ${stderr}`);
  return JSON.parse(usage) as Usage;
}

/** 20,000 formulas beside 120,000 values; every second formula is a DEAL function. */
async function writeLarge(path: string): Promise<void> {
  const book = new Workbook();
  for (let number = 1; number <= SHEETS; number++) {
    const sheet = book.addWorksheet(`Sheet${number}`);
    for (let row = 1; row <= ROWS; row++) {
      const formula = row % 2 ? `_xldudf_DEAL_CREDITSTAKE(A${row},B${row},C${row})` : `SUM(A${row}:C${row})+D${row}*2`;
      sheet.getRow(row).values = [400 + row / 10, 390, 2500, row, `Row ${row}`, row * 1.5, { formula, result: 1 } as never];
    }
  }
  await book.xlsx.writeFile(path);
}

export async function headless(): Promise<Section> {
  const folder = mkdtempSync(join(tmpdir(), "creditstake-"));
  const file = join(folder, "large.xlsx");
  await writeLarge(file);
  const rounds = Array.from({ length: ROUNDS }, () => ({
    bare: used(join(__dirname, "bareEngine.cjs"), file),
    check: used(join(__dirname, "..", "..", "dist-headless", "creditstake.cjs"), "check", file),
  }));
  rmSync(folder, { recursive: true, force: true });
  const ratio = median(rounds.map(({ bare, check }) => check.milliseconds / bare.milliseconds));
  const memory = Math.max(...rounds.map(({ check }) => check.megabytes));
  const row = (name: string, which: "bare" | "check", times: string): string[] => {
    const spent = rounds.map((round) => round[which].milliseconds);
    return [name, times, inTime(median(spent)), spread(spent), `${Math.round(Math.max(...rounds.map((round) => round[which].megabytes)))} MB`];
  };
  return {
    title: "A workbook from the command line",
    head: ["20,000 formulas, 120,000 values", "times the first", "median", "middle half of the runs", "memory at most"],
    rows: [row("exceljs and the engine alone", "bare", "1x"), row("creditstake check", "check", inTimes(ratio))],
    note: "Processor time of a whole process each time, start of Node included, in turn. The first reads values and formulas only; ours reads formats, tables, names and charts as well, and looks at every cell for checks and errors. It has a reader of its own where the first has exceljs, and that is where it wins.",
    claims: [
      { what: "`creditstake check` on 20,000 formulas, beside the bare engine", limit: `at most ${MOST_TIMES}x`, measured: inTimes(ratio), holds: ratio <= MOST_TIMES },
      { what: "Memory that it takes", limit: `below ${MOST_MEGABYTES} MB`, measured: `${Math.round(memory)} MB`, holds: memory < MOST_MEGABYTES },
    ],
  };
}
