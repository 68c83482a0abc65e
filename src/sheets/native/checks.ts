/** The checks of a native model, rolled into one master check. */
import type { Area } from "../area";
import { NONE } from "../checks";
import type { Deal } from "../deal";
import { formula, SheetWriter, text, value } from "../sheetWriter";
import { TOLERANCE } from "../../core/model/checks";
import { VALUATION_TOLERANCE } from "../../core/model/terms";
import { Cells, nativeRules } from "./checkRules";
import { MASTER, nativeHead } from "./head";
import { EVENT, HEAD, type Places } from "./places";
import type { ReturnsSheet } from "./returns";

interface Check {
  readonly label: string;
  readonly difference: string;
}

/** Rows of the block at the head: master check, failing, scale, tolerance, agreement. */
const BLOCK = 5;

export function nativeChecksSheet(deal: Deal, places: Places, residuals: ReturnsSheet["residuals"]): SheetWriter {
  const sheet = new SheetWriter(places.sheets.checks);
  nativeHead(sheet, deal, places, "Checks", "Every difference should be nothing. Clear what fails before the figures are used.", 1);
  const top = sheet.start.cell(MASTER.row, 0);
  const [failing, scale, share, agreement] = [1, 2, 3, 4].map((row) => top.cell(row, 1)) as [Area, Area, Area, Area];
  const cells = new Cells(places, agreement.absolute);
  const all = [...rules(cells, places), ...own(places, residuals)];
  const header = sheet.cells(top.cell(BLOCK + 1, 0), [["Check", "Difference", "Tolerance", "Pass"].map(text)]);
  sheet.headings(header, 1);
  const tolerance = `${scale.absolute}*${share.absolute}`;
  const body = header.below().sized(all.length, 4);
  sheet.cells(body, all.map(({ label, difference }, i) => {
    const [found, allowed] = [body.cell(i, 1).address, body.cell(i, 2).address];
    return [text(label), formula(difference), formula(tolerance), formula(`IF(ISNUMBER(${found}),IF(ABS(${found})<=${allowed},1,0),0)`)];
  }));
  sheet.look(body, "rows");
  sheet.look(body.columnAt(2), "unit");
  sheet.format(body.columnAt(1), "0.000000");
  sheet.format(body.columnAt(2), "0.0E+0");
  sheet.cells(top, [
    [text("All checks"), formula(`IF(${failing.address}=0,"All checks pass",${failing.address}&IF(${failing.address}=1," check fails"," checks fail"))`)],
    [text("Failing"), formula(`COUNTIF(${body.columnAt(3).absolute},0)`)],
    [text("Scale: the largest amount in the deal, or 1"), formula(scaleOf(cells))],
    [text("Tolerance, as a share of the scale"), value(TOLERANCE)],
    [text("Two valuations of one round agree to"), value(VALUATION_TOLERANCE)],
  ]);
  sheet.look(top.sized(1, 2), "total");
  sheet.look(share.sized(2, 1), "input");
  sheet.format(failing, NONE);
  sheet.format(scale, "#,##0.0");
  sheet.format(share.sized(2, 1), "0.0E+0");
  sheet.widths(84, 22, 12, 8);
  sheet.freeze(HEAD + 1, 1);
  sheet.view("checks");
  sheet.print({ orientation: "Portrait", pagesWide: 1, titleRows: header, title: deal.name, area: sheet.start.sized(body.row + body.rows, 4) });
  return sheet;
}

/** A round that has no answer, because a note does not convert, has nothing to check. */
function rules(cells: Cells, places: Places): readonly Check[] {
  return nativeRules.flatMap(({ label, difference, ofRound }): Check[] => {
    const found = difference(cells);
    if (found === undefined || (ofRound && !places.hasLine("Post-money"))) return [];
    return [{ label, difference: ofRound ? `IF(ISNUMBER(${places.onceCell("Post-money").elsewhere}),${found},0)` : found }];
  });
}

/** What only a native model has to prove. */
function own(places: Places, residuals: ReturnsSheet["residuals"]): readonly Check[] {
  const months = places.onceCell("Months in the model").elsewhere;
  const allowed = places.scenarioNames.cell(1, places.reading.scenarios.length + 2).sized(places.lastTermRow - HEAD, 1);
  const axis = places.allMonths("Month");
  return [
    { label: "Every input is one that is allowed", difference: `COUNTIF(${allowed.elsewhere},0)` },
    ...(places.reading.events ? [{ label: "Every event is one that is allowed, and a tranche alone in its month", difference: `COUNTIF(${places.eventsBlock.columnAt(EVENT.allowed).elsewhere},0)` }] : []),
    { label: "The axis has all months of the deal", difference: `MAX(0,${months}-MAX(${axis.elsewhere}))` },
    ...residuals.map(({ label, at }) => ({ label: `${label} is worth nothing at its rate`, difference: `IF(ISNUMBER(${at.elsewhere}),${at.elsewhere},0)` })),
  ];
}

function scaleOf(of: Cells): string {
  const post = of.once("Post-money");
  const amounts = [of.once("Consideration"), of.term("Credits"), of.sum("Tranche credits"), of.term("Commitment"), of.term("Fair value of shares")].filter(Boolean);
  return `MAX(1,${[...(post ? [`IF(ISNUMBER(${post}),${post},0)`] : []), ...amounts].join(",")})`;
}

