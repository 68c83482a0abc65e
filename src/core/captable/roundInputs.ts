/** From filled-in tables to a cap table and a round: what a modeller types, in the nouns of the core. */
import { invalid, unavailable } from "../calculationError";
import { isoDate } from "../numbers/dates";
import type { TermValue } from "../model/scenario";
import type { AntiDilutionMethod, CapTable, StockClass } from "./capTable";
import { usualCapitalization, type Convertible, type ConvertibleKind } from "./convertible";
import { readLabels, readRows, type InputRow } from "./inputRows";
import { convertiblesTable, holdersTable, investorsTable, roundTable } from "./inputTables";
import type { Investor } from "./investor";
import { noteAmount } from "./noteAmount";
import type { PoolTerms, Round, RoundingProfile, RoundMethod } from "./round";

export type Cells = readonly (readonly TermValue[])[];

export interface RoundInputs {
  readonly holders: Cells;
  readonly round: Cells;
  readonly convertibles?: Cells | undefined;
  readonly investors?: Cells | undefined;
}

export interface ReadRound {
  readonly table: CapTable;
  readonly round: Round;
}

/** Throws `value` with a sentence that names the table, the entry, the value and what is allowed. */
export function readRound({ holders, round, convertibles = [], investors = [] }: RoundInputs): ReadRound {
  const terms = readLabels(roundTable, round);
  const named = investors.length === 0 ? [] : readRows(investorsTable, investors).map(investorOf);
  return {
    table: capTableOf(readRows(holdersTable, holders)),
    round: {
      ...valuationOf(terms),
      stockClass: terms.text("Class"),
      investors: withRest(named, terms.number("New money")),
      convertibles: convertibles.length === 0 ? [] : readRows(convertiblesTable, convertibles).map(convertibleOf),
      ...poolOf(terms),
      method: terms.text("Method") as RoundMethod,
      rounding: terms.text("Rounding") as RoundingProfile,
    },
  };
}

function capTableOf(rows: readonly InputRow[]): CapTable {
  const classes = new Map<string, StockClass>();
  const holdings = rows.map((row) => {
    const stockClass = row.text("Class");
    const terms = stockClassOf(row, stockClass);
    const known = classes.get(stockClass);
    if (terms && known && !agree(terms, known)) throw invalid("holders", `${row.name} holds ${stockClass} on other terms than the rows above it; Issue price, Conversion price and Anti-dilution are those of the class, and must be alike in all its rows.`);
    if (terms) classes.set(stockClass, terms);
    return { holder: row.name, stockClass, shares: row.number("Shares")! };
  });
  return { holdings, stockClasses: [...classes.values()] };
}

function stockClassOf(row: InputRow, name: string): StockClass | undefined {
  const [issuePrice, conversionPrice, antiDilution] = [row.number("Issue price"), row.number("Conversion price"), row.text("Anti-dilution")];
  if (issuePrice === undefined && conversionPrice === undefined) {
    if (antiDilution === "None") return undefined;
    throw unavailable("Issue price", `Issue price of ${row.name} in holders is blank; the protection ${antiDilution} of ${name} needs it, or the conversion price.`);
  }
  const protection = antiDilution === "None" ? {} : { antiDilution: antiDilution as AntiDilutionMethod };
  return { name, originalIssuePrice: (issuePrice ?? conversionPrice)!, conversionPrice: (conversionPrice ?? issuePrice)!, ...protection };
}

const agree = (a: StockClass, b: StockClass): boolean => a.originalIssuePrice === b.originalIssuePrice && a.conversionPrice === b.conversionPrice && a.antiDilution === b.antiDilution;

function valuationOf(terms: InputRow): Pick<Round, "preMoney" | "postMoney" | "price"> {
  const [preMoney, postMoney, price] = [terms.number("Pre-money"), terms.number("Post-money"), terms.number("Price")];
  return { ...(preMoney === undefined ? {} : { preMoney }), ...(postMoney === undefined ? {} : { postMoney }), ...(price === undefined ? {} : { price }) };
}

function poolOf(terms: InputRow): { readonly pool?: PoolTerms } {
  const given = ([["Target", "Pool target"], ["New", "New pool"], ["Increase", "Pool increase"]] as const).filter(([, label]) => terms.number(label) !== undefined);
  // A blank cell may arrive as 0: beside another pool a 0 is none.
  const several = given.filter(([, label]) => terms.number(label) !== 0);
  if (several.length > 1) throw invalid("round", `round has ${several.map(([, label]) => label).join(" and ")}; one of Pool target, New pool and Pool increase is allowed.`);
  const first = several[0] ?? given[0];
  return first ? { pool: { kind: first[0], amount: terms.number(first[1])!, dilutes: terms.text("Pool dilutes") as "Pre" | "Post" } } : {};
}

function investorOf(row: InputRow): Investor {
  const fairValue = row.number("Fair value");
  return {
    name: row.name,
    cash: row.number("Cash")!,
    credits: row.number("Credits")!,
    countedAt: row.number("Counted at")!,
    deliveryCost: row.number("Delivery cost")!,
    ...(fairValue === undefined ? {} : { fairValue }),
  };
}

/** Agreement of the investors' amounts with the new money: what differs by less is a rounding of the typed figures. */
const AGREES = 1e-9;

/** New money that no listed investor brings is that of the others, in cash; where they bring it all, the others stay in the list with nothing. */
function withRest(investors: readonly Investor[], newMoney: number | undefined): readonly Investor[] {
  if (newMoney === undefined) return investors;
  const counted = investors.reduce((sum, { cash, credits = 0, countedAt = 1 }) => sum + cash + credits * countedAt, 0);
  if (counted > newMoney * (1 + AGREES)) throw invalid("New money", `New money is ${newMoney}, but the investors bring ${counted}; the sum of cash and counted credits, or more, is needed.`);
  const rest = newMoney - counted;
  return [...investors, { name: investors.length === 0 ? "New investors" : "Other investors", cash: rest <= newMoney * AGREES ? 0 : rest }];
}

function convertibleOf(row: InputRow): Convertible {
  const [cap, discount, percent] = [row.number("Cap"), discountOf(row), row.number("Percent")];
  const kind = row.text("Type") as ConvertibleKind;
  return {
    name: row.name,
    kind,
    amount: row.number("Amount")!,
    interest: accrued(row),
    qualifiedFinancing: row.number("Qualified financing")!,
    ...(cap === undefined ? {} : { valuationCap: cap }),
    ...(discount === undefined ? {} : { conversionDiscount: discount }),
    ...(percent === undefined ? {} : { percent }),
    ...(kind === "Note" && row.text("Base") === "With increase" ? { capitalization: { ...usualCapitalization.Note, increase: true } } : {}),
  };
}

/** A SAFE's form may say "Discount Rate 85 %" of a discount of 15 %. */
function discountOf(row: InputRow): number | undefined {
  const [discount, rate] = [row.number("Discount"), row.number("Discount rate")];
  if (rate === undefined) return discount;
  if (discount !== undefined) throw invalid("Discount rate", `${row.name} in convertibles has a Discount of ${discount} and a Discount rate of ${rate}; one of the two is allowed (a rate of 0.85 is a discount of 0.15).`);
  return 1 - rate;
}

/** Simple interest, Actual/365, from the issue to the conversion; it converts with the principal. */
function accrued(row: InputRow): number {
  const [principal, rate] = [row.number("Amount")!, row.number("Interest")!];
  if (rate === 0) return 0;
  const date = (label: string): number => {
    const day = row.number(label);
    if (day === undefined) throw unavailable(label, `${label} of ${row.name} in convertibles is blank; its interest of ${rate} accrues from the issue date to the conversion date.`);
    return day;
  };
  const [issueDate, conversionDate] = [date("Issue date"), date("Conversion date")];
  if (conversionDate < issueDate) throw invalid("Conversion date", `Conversion date of ${row.name} in convertibles is ${isoDate(conversionDate)}; a date not before its issue (${isoDate(issueDate)}) is allowed.`);
  return noteAmount({ principal, rate, issueDate, conversionDate, interest: { method: "Simple" } }) - principal;
}

