/** The Checks tab. */
export const checks = {
  checkAgain: "Check again",
  needsExcel: "Checking needs a workbook.",
  none: "There are no checks in this workbook yet. Insert the Checks sheet.",
  allPass: (count: number): string => (count === 1 ? "The only check passes." : `All ${count} checks pass.`),
  someFail: (failing: number, count: number): string =>
    failing === 0 ? "All checks pass, but a formula shows an error." : `${failing} of ${count} checks ${failing === 1 ? "fails" : "fail"}. Clear this before the figures are used.`,
  errors: "Formulas that show an error",
  failing: "Failing",
  passing: "Passing",
  passingOf: (scenario: string, count: number): string => `${scenario || "First scenario"}: ${count}`,
  pass: "Pass",
  fail: "Fail",
  where: (scenario: string, difference: string): string => `${scenario ? `${scenario} · ` : ""}difference ${difference}`,
};
