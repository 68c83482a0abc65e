/**
 * A deal as plain formulas in LibreOffice, a process of its own that stays open: asked through files for a grid of two inputs, it
 * answers every value and the time that its own calculation took. Its start and the opening of the file are in no time.
 */
import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { Workbook } from "exceljs";
import { content, type PlainSheet } from "./plainSheet";

/** Rows answer the first input, columns the second; the cell asked for is the first of the sheet's answers. */
export interface Grid {
  readonly inputs: readonly [string, string];
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}
export interface Calculated {
  /** Row by row. */
  readonly values: readonly number[];
  readonly milliseconds: number;
}
export interface LibreOffice {
  /** Its multiple operations, which are an array function of their own: all of the table is calculated anew. */
  table(): Calculated;
  /** A macro sets the inputs, reads the answer and goes on: only the first rows. */
  cellByCell(rows: number): Calculated;
  close(): void;
}

const LONGEST = 300_000;

export async function libreOffice(program: string, sheet: PlainSheet, grid: Grid): Promise<LibreOffice> {
  const folder = mkdtempSync(join(tmpdir(), "creditstake-"));
  await writeDeal(join(folder, "deal.xlsx"), sheet, grid);
  const profile = join(folder, "profile");
  const options = ["--headless", "--norestore", `-env:UserInstallation=${pathToFileURL(profile).href}`];
  // A profile is filled at the first start, and only then has room for a macro.
  spawnSync(program, [...options, "--terminate_after_init"], { stdio: "ignore", timeout: LONGEST });
  writeFileSync(join(profile, "user", "basic", "Standard", "Module1.xba"), moduleOf(readFileSync(join(__dirname, "multipleOperations.bas"), "utf8")));
  const office = spawn(program, [...options, `macro:///Standard.Module1.Main(${folder})`], { stdio: "ignore", detached: true });
  office.unref();
  const close = (): void => {
    process.off("exit", close);
    try {
      process.kill(-office.pid!);
    } catch {
      // It has ended already.
    }
    rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
  };
  process.on("exit", close);

  const ask = (question: string): Calculated => {
    writeFileSync(join(folder, "asking"), question);
    renameSync(join(folder, "asking"), join(folder, "question"));
    const [milliseconds, ...values] = answered(join(folder, "answer")).split(/\s+/).map(Number);
    return { milliseconds: milliseconds!, values };
  };
  const cells = [...grid.inputs.map((label) => `B${sheet.termRow(label) + 1}`), `B${sheet.answerRows[0]! + 1}`].join(" ");
  return {
    table: () => ask(`table ${grid.rows.length} ${grid.columns.length} ${cells}`),
    cellByCell: (rows) => ask(`cells ${rows} ${grid.columns.length} ${cells}`),
    close,
  };
}

/** Waits in place, so that nothing else of this process runs beside what is timed. */
function answered(path: string): string {
  const clock = new Int32Array(new SharedArrayBuffer(4));
  for (const end = Date.now() + LONGEST; !existsSync(path); Atomics.wait(clock, 0, 0, 20)) if (Date.now() > end) throw new Error("LibreOffice gave no answer within five minutes; nothing is compared.");
  const text = readFileSync(path, "utf8").trim();
  rmSync(path);
  if (text.startsWith("Error")) throw new Error(`LibreOffice: ${text}. Nothing is compared.`);
  return text;
}

async function writeDeal(path: string, sheet: PlainSheet, { rows, columns }: Grid): Promise<void> {
  const book = new Workbook();
  const model = book.addWorksheet("Model");
  for (const [address, text] of Object.entries(sheet.cells)) model.getCell(address).value = text.startsWith("=") ? ({ formula: text.slice(1) } as never) : content(text);
  const grid = book.addWorksheet("Grid");
  grid.getCell(1, 1).value = { formula: `Model!B${sheet.answerRows[0]! + 1}` } as never;
  rows.forEach((value, i) => (grid.getCell(i + 2, 1).value = value));
  columns.forEach((value, i) => (grid.getCell(1, i + 2).value = value));
  await book.xlsx.writeFile(path);
}

/** The form in which a profile keeps its macros. */
const moduleOf = (source: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1" script:language="StarBasic">${source.replace(/[&<>"]/g, (each) => `&#${each.charCodeAt(0)};`)}</script:module>`;
