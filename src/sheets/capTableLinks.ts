/** What joins a cap table to the Terms table of its deal: inputs that are taken over, and checks that both say the same. */
import { formulaText, quoted } from "../functions/formulaText";
import type { Area } from "./area";
import { columnsInUse, type CapTableDraft, type DraftRow } from "./capTableDraft";
import { afterTotal, resultColumn } from "./capTableResult";
import { valueOf } from "./deal";
import { dealInvestors, roundOfDeal, takenOver, type FromTerms } from "./dealRound";
import type { InputGrid } from "./inputGrid";
import { inputTableName, termValue, wholeTable, type Model } from "./model";
import { ROUNDED, type OwnCheck } from "./ownChecks";
import { formula } from "./sheetWriter";

/** The investors: as they were given, or those of the terms, by formulas over the scenario that is picked. */
export function investorGrid(model: Model, draft: CapTableDraft, scenario: Area | undefined): InputGrid {
  const common = (of: readonly DraftRow[]): Omit<InputGrid, "link"> => ({ fields: columnsInUse("investors", of), name: inputTableName(model, "investors"), rows: of });
  if (!scenario || !takenOver(draft).investors) return common(draft.investors);
  // A column is there where any scenario says something of it.
  const said = model.deal.scenarios.map((each) => roundOfDeal((term) => valueOf(each, term)).investors);
  const rows = dealInvestors.map((_, i): DraftRow => new Map(said.flatMap((investors) => [...(investors[i] ?? [])])));
  const link: InputGrid["link"] = (row, label) => {
    const from = dealInvestors[row]?.columns[label];
    return from && formula(termsFormula(model, from, scenario));
  };
  return { ...common(rows), link };
}

function termsFormula(model: Model, from: FromTerms, scenario: Area): string {
  const term = (label: string): string => termValue(model, label, scenario.absolute);
  return "is" in from ? term(from.is) : `IFERROR((${term(from.given)}-IF(${term(from.beside)}="",0,${term(from.beside)}))/${term(from.per)},"")`;
}

/** Labels of the round that are taken over, with their formulas. A round has one valuation: where both are given the post-money counts. */
export function roundLinks(model: Model, draft: CapTableDraft, scenario: Area | undefined): readonly (readonly [label: string, formula: string])[] {
  if (!scenario) return [];
  const term = (label: string): string => termValue(model, label, scenario.absolute);
  const taken = takenOver(draft);
  return [
    ...(taken.valuation ? ([["Pre-money", `IF(${term("Post-money")}="",${term("Pre-money")},"")`], ["Post-money", term("Post-money")]] as const) : []),
    ...(taken.pool ? ([["New pool", term("Pool increase")]] as const) : []),
  ];
}

interface Compared {
  readonly model: Model;
  readonly scenario: Area;
  readonly price: Area;
  readonly anchor: Area;
  /** The name of the first investor, as the table of investors has it. */
  readonly investor: string;
}

/**
 * Compares with the terms where they say how many shares there are; where they do not, there is nothing to compare with. The cap table is
 * that of the round at closing: what happens after it is left out of what it is compared with.
 */
export function agreement({ model, scenario, price, anchor, investor }: Compared): readonly OwnCheck[] {
  const shares = termValue(model, "Fully diluted shares", scenario.absolute);
  const measure = (label: string): string => formulaText("MEASURE", wholeTable(model), quoted(label), scenario.absolute).slice(1);
  const where = (difference: string): string => `IF(${shares}="",0,${difference})`;
  const stake = `SUMIF(${resultColumn(anchor, "Holder").absolute},${investor},${resultColumn(anchor, "Ownership").absolute})`;
  return [
    { label: "Shares are those of the terms", difference: where(`${afterTotal(anchor, "Before")}/${shares}-1`), tolerance: ROUNDED },
    { label: "Price is that of the terms", difference: where(`${price.address}/${measure("Price per share")}-1`), tolerance: ROUNDED },
    { label: "Provider's new stake is that of the terms", difference: where(`${stake}-${measure("Investor stake")}`), tolerance: ROUNDED },
  ];
}
