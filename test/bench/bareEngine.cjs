// What anybody would write who wants to calculate a workbook with the same engine: exceljs reads the file, the engine evaluates it.
Object.groupBy ??= (items, keyOf) => {
  const groups = Object.create(null);
  for (const item of items) (groups[keyOf(item)] ??= []).push(item);
  return groups;
};
for (const name of ["debug", "group", "groupEnd"]) console[name] = () => undefined;
const { Workbook } = require("exceljs");
const { addFunction, Model } = require("@odoo/o-spreadsheet");

const args = ["cash", "credits", "valuation"].map((name) => ({ name, description: "", type: ["ANY"] }));
addFunction("DEAL.CREDITSTAKE", { description: "", category: "DEAL", isExported: true, args, compute: (cash, credits, valuation) => ({ value: (cash.value + credits.value) / valuation.value }) });

async function main() {
  const book = new Workbook();
  await book.xlsx.readFile(process.argv[2]);
  const sheets = book.worksheets.map((sheet) => {
    const cells = {};
    sheet.eachRow((row) => row.eachCell((cell) => (cells[cell.address] = cell.formula ? `=${cell.formula.replace("_xldudf_DEAL_", "DEAL.")}` : String(cell.value))));
    return { id: sheet.name, name: sheet.name, colNumber: 26, rowNumber: sheet.rowCount, cells };
  });
  const model = new Model({ sheets }, { mode: "normal" }, [], undefined, false);
  const last = model.getters.getEvaluatedCell({ sheetId: sheets.at(-1).id, col: 6, row: 4998 });
  if (typeof last.value !== "number") throw new Error(`The last cell shows ${last.value}.`);
}
void main();
