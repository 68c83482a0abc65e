/**
 * The plain parts of live workbooks in another program: answers of DEAL functions stand as values, everything else (checks, links, sums,
 * presets, pickers) is calculated anew by LibreOffice and says what the grid says. Parts of tables, DealTerms[#Headers], are given to it as
 * the ranges that they are: how a program reads them is not what is asked here.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { calculated } from "../native/libreOffice";
import { StoredFormulas } from "../../src/embedded/files/storedFormulas";
import { escaped } from "../../src/exchange/xlsx/xml";
import { openRoom, type OpenedRoom } from "../workbook/room";

let workbook: OpenedRoom;
beforeAll(async () => {
  workbook = await openRoom();
}, 240_000);
afterAll(() => workbook?.close());
afterEach(() => expect(workbook.problems.splice(0)).toEqual([]));

const blank = { sheets: [{ id: "sheet1", name: "Sheet1", colNumber: 26, rowNumber: 200, cells: {} }] };

interface Plain {
  readonly sheet: string;
  readonly address: string;
  readonly formula: string;
  /** With ranges in place of parts of tables. */
  readonly inRanges: string;
  readonly value: unknown;
}

interface Saved {
  readonly bytes: Uint8Array;
  readonly plain: readonly Plain[];
  readonly sheets: readonly string[];
}

/** Inserts a deal; answers the saved file, and every plain formula with its value. */
async function inserted(which: string): Promise<Saved> {
  const { page } = workbook;
  await page.evaluate((data) => embedded.open(data as never), blank);
  const pane = page.frames().find((frame) => frame.url().includes("taskpane"))!;
  await pane.waitForFunction(() => globalThis.room !== undefined);
  await pane.evaluate((name) => {
    const deal = name === "joined" || name === "alone" ? room[name] : room.templates.find(({ id }) => id === name)!;
    return room.carryOut(room.insertModel(deal, room.parts, []));
  }, which);
  const found = await page.evaluate(() => {
    const { book } = embedded;
    const formula = book.formulaReader();
    const letters = (col: number): string => (col >= 26 ? letters(Math.floor(col / 26) - 1) : "") + String.fromCharCode(65 + (col % 26));
    const plain = book.getters.getSheetIds().flatMap((sheetId) =>
      book.getters.getEvaluatedCellsPositions(sheetId).flatMap((position) => {
        const text = String(formula(position));
        const cell = book.getters.getCell(position);
        return cell?.isFormula && !/DEAL\./i.test(text) ? [{ inRanges: cell.compiledFormula.toFormulaString(book.getters), sheet: book.getters.getSheetName(sheetId), address: `${letters(position.col)}${position.row + 1}`, formula: text, value: book.value(position) as unknown }] : [];
      }),
    );
    return { bytes: [...embedded.saveFile().bytes], plain, sheets: book.getters.getSheetIds().map((id) => book.getters.getSheetName(id)) };
  });
  return { ...found, bytes: new Uint8Array(found.bytes) };
}

/** As the file names functions that are younger than its format; ours do not occur. */
const stored = new StoredFormulas([]);

/** Formulas of ours become what they answered; the others lose it, so that whoever reads the file has to calculate them. */
function emptied({ bytes, plain, sheets }: Saved): Uint8Array {
  const parts = Object.entries(unzipSync(bytes)).map(([path, part]) => {
    const [, number] = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(path) ?? [];
    if (number === undefined) return [path, part] as const;
    const ofTables = new Map(plain.flatMap(({ sheet, address, formula, inRanges }) => (sheet === sheets[Number(number) - 1] && /\[/.test(formula) ? [[address, escaped(stored.toStore(inRanges.slice(1)))] as const] : [])));
    const cells = strFromU8(part).replace(/<c [^>]*[^/]>(?:(?!<\/c>)[^])*<\/c>/g, (cell) => {
      if (!cell.includes("<f")) return cell;
      if (/<f[^>]*>[^<]*_xldudf_/.test(cell)) return cell.replace(/<f[^]*<\/f>/, "");
      const given = ofTables.get(/ r="([A-Z]+\d+)"/.exec(cell)![1]!);
      const formula = given === undefined ? cell : cell.replace(/(<f[^>]*>)[^<]*(<\/f>)/, (_, open: string, close: string) => open + given + close);
      return formula.replace(/<v>[^<]*<\/v>/, "").replace(/(<c[^>]*) t="[^"]*"/, "$1");
    });
    return [path, strToU8(cells)] as const;
  });
  return zipSync(Object.fromEntries(parts));
}

const same = (ours: unknown, theirs: unknown): boolean =>
  typeof ours === "number" && typeof theirs === "number" ? Math.abs(ours - theirs) <= 1e-9 * Math.max(1, Math.abs(ours)) : (ours === "" ? undefined : ours) === (theirs === "" ? undefined : theirs);

test.each(["moonshot", "openai", "anthropic", "joined", "alone"])("the sheets of %s", async (which) => {
  const saved = await inserted(which);
  const { plain } = saved;
  expect(plain.length).toBeGreaterThan(10);
  const [file] = await calculated([emptied(saved)]);
  const different = plain.flatMap(({ sheet, address, formula, value }) => {
    const theirs = file!.value(sheet, address);
    return same(value, theirs) ? [] : [`${sheet}!${address} ${formula}: ${String(value)} here, ${String(theirs)} there`];
  });
  expect(different).toEqual([]);
}, 300_000);
