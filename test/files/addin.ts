/** The add-in's own functions for workbooks without a page, as the command line registers them. */
import metadata from "../../public/functions.json";
import type { Addin } from "../../src/embedded/headless/openBook";
import { register } from "../../src/functions/register";
import { ExcelError, host } from "../functions/host";

const mappings: Record<string, (...values: unknown[]) => unknown> = {};
register(() => ({ ...host, associate: (id, run) => void (mappings[id.toUpperCase()] = run) }));

export const addin: Addin = { metadata, namespace: "DEAL", functions: { _association: { mappings }, Error: ExcelError } };

/** A small round with two scenarios: terms in a table, measures and checks that spill, and a plain formula. */
export const round = {
  sheets: [
    {
      id: "t", name: "Terms",
      cells: {
        A1: "Term", B1: "Unit", C1: "Base", D1: "Less cash", A2: "Structure", C2: "Credits in escrow", D2: "Credits in escrow", A3: "Investor cash", B3: "US$ m", C3: "410", D3: "200",
        A4: "Credits", B4: "US$ m", C4: "390", D4: "390", A5: "Post-money", B5: "US$ m", C5: "2500", D5: "2500", A6: "Closing date", C6: "45341", D6: "45341", A7: "Credit months", B7: "months", C7: "24", D7: "24",
      },
      tables: [{ range: "A1:D7" }],
    },
    { id: "m", name: "Measures", cells: { A1: "=DEAL.MEASURES(Terms!$A$1:$D$7)", H1: "Scenario", I1: "Base", H2: '=DEAL.MEASURE(Terms!$A$1:$D$7,"Investor stake",I1)*100' } },
    { id: "c", name: "Checks", cells: { A1: "=DEAL.CHECKS(Terms!$A$1:$D$7)" } },
  ],
};
