/**
 * LibreOffice, another program, calculates files without knowing the add-in. Files are converted in one process; what they held was
 * formulas without values, so every value that is read back was calculated there.
 */
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { Workbook, type Cell, type CellValue } from "exceljs";

/** Set by `npm test` and `npm run verify:native`, which find or install the program. */
const program = process.env.SOFFICE;

export type Value = number | string | boolean | undefined;

/** A calculated workbook: the values of its cells, errors as their words ("#N/A"). */
export interface Calculated {
  value(sheet: string, address: string): Value;
  readonly errors: readonly string[];
  readonly workbook: Workbook;
}

/** Lets LibreOffice calculate files and answers them in the same order. */
export async function calculated(files: readonly Uint8Array[]): Promise<Calculated[]> {
  const folder = mkdtempSync(join(tmpdir(), "native-"));
  try {
    const paths = files.map((bytes, i) => {
      const path = join(folder, `${String(i).padStart(4, "0")}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const answers = convert(paths, "xlsx:Calc MS Excel 2007 XML", folder);
    return await Promise.all(answers.map(read));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Converts files in one process and answers where the results are. */
export function convert(paths: readonly string[], to: string, folder: string): string[] {
  if (program === undefined) throw new Error("LibreOffice is not there; npm run verify:native installs it where that is possible.");
  const out = join(folder, "out");
  mkdirSync(out, { recursive: true });
  const profile = pathToFileURL(join(folder, "profile")).href;
  const { status, stderr } = spawnSync(program, ["--headless", "--norestore", `-env:UserInstallation=${profile}`, "--convert-to", to, "--outdir", out, ...paths], { encoding: "utf8", timeout: 600_000 });
  const results = paths.map((path) => join(out, basename(path).replace(/xlsx$/, to.split(":")[0]!)));
  const lost = results.filter((path) => !existsSync(path));
  if (lost.length > 0) throw new Error(`LibreOffice did not convert ${lost.length} of ${paths.length} files (status ${status}): ${stderr}`);
  return results;
}

async function read(path: string): Promise<Calculated> {
  const workbook = new Workbook();
  await workbook.xlsx.readFile(path);
  const errors: string[] = [];
  workbook.eachSheet((sheet) => sheet.eachRow((row) => row.eachCell((cell) => {
    const value = valueOf(cell);
    if (typeof value === "string" && /^#[A-Z/0!?]+/.test(value)) errors.push(`${sheet.name}!${cell.address} ${value} ${cell.formula ?? ""}`);
  })));
  return { value: (sheet, address) => valueOf(workbook.getWorksheet(sheet)?.getCell(address)), errors, workbook };
}

/** Excel's own day 0: dates are read back as dates where the format says so. */
const DAY_ZERO = Date.UTC(1899, 11, 30);

/** The value of a cell, or of the formula in it: exceljs' own `value` forgets a result of 0. */
function valueOf(cell: Cell | undefined): Value {
  const model = cell?.model as { formula?: string; sharedFormula?: string; result?: CellValue } | undefined;
  return model?.formula !== undefined || model?.sharedFormula !== undefined ? plain(model.result) : plain(cell?.value);
}

function plain(value: CellValue | undefined): Value {
  if (value === null || value === undefined) return undefined;
  if (value instanceof Date) return (value.getTime() - DAY_ZERO) / 86_400_000;
  if (typeof value !== "object") return value;
  if ("error" in value) return value.error;
  return "richText" in value ? value.richText.map((each) => each.text).join("") : undefined;
}
