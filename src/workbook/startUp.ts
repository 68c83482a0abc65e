/** Whether the add-in starts with this workbook: then its formulas answer at once when the file is opened. */

const knowsStartUp = (): boolean => Office.context.requirements.isSetSupported("SharedRuntime", "1.1");

/** From now on the add-in loads with the workbook; the answer says whether this Excel can do that. To be called once a model stands in it. */
export async function loadWithWorkbook(): Promise<boolean> {
  if (!knowsStartUp()) return false;
  await Office.addin.setStartupBehavior(Office.StartupBehavior.load);
  return true;
}

/** Whether it does; undefined where Excel cannot be asked. */
export async function loadsWithWorkbook(): Promise<boolean | undefined> {
  return knowsStartUp() ? (await Office.addin.getStartupBehavior()) === Office.StartupBehavior.load : undefined;
}
