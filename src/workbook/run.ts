/** One way to ask Excel, with what this version of Excel can do. */

const supports = (version: string): boolean => Office.context.requirements.isSetSupported("ExcelApi", version);

/** Reads. Waits while a cell is being edited instead of failing. */
export const ask = <Answer>(batch: (context: Excel.RequestContext) => Promise<Answer>): Promise<Answer> => Excel.run({ delayForCellEdit: true }, batch);

let writing = 0;
let lastWrite = -Infinity;
/** Events of a write arrive a little after it. */
const ECHO_MILLISECONDS = 400;

/** Writes; one undo step where Excel can merge them (ExcelApi 1.20), else one a request. */
export async function change<Answer>(batch: (context: Excel.RequestContext) => Promise<Answer>): Promise<Answer> {
  writing++;
  try {
    return await Excel.run({ delayForCellEdit: true, ...(supports("1.20") ? { mergeUndoGroup: true } : {}) }, batch);
  } finally {
    writing--;
    lastWrite = performance.now();
  }
}

/** Whether a change that is reported now can be our own. Excel says so itself from ExcelApi 1.14 on. */
export function isOwn(triggerSource: string | undefined): boolean {
  if (triggerSource === "ThisLocalAddin") return true;
  if (triggerSource !== undefined && supports("1.14")) return false;
  return writing > 0 || performance.now() - lastWrite < ECHO_MILLISECONDS;
}

/** Spills can be asked for from ExcelApi 1.12 on. */
export const knowsSpills = (): boolean => supports("1.12");

/** Where the cells of a chart's series are can be asked for from ExcelApi 1.15 on; how many values it has, from 1.12 on. */
export const knowsChartSources = (): boolean => supports("1.15");
