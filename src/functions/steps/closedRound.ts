/** A priced round with all that its steps speak of, and the steps that every cell of its table may rest on. */
import { closedRound as closedOf, type ClosedRound } from "../../core/captable/closedRound";
import { solvedRound } from "../../core/captable/pricedRound";
import { register, type RegisterRow } from "../../core/captable/register";
import type { Solved } from "../../core/captable/roundCounts";
import { minus, over, plus, term, type Expression } from "../../core/model/expression";
import type { Asked, Declared } from "../declaredSteps";
import type { TableCells } from "../parameters";

export interface Closed extends ClosedRound {
  readonly solved: Solved;
  readonly rows: readonly RegisterRow[];
  /** Counts are in whole shares. */
  readonly whole: boolean;
  /** The rows of a small table beside a step: what is not nothing, its names in the reader's language. */
  readonly parts: (header: readonly [string, string], rows: readonly (readonly [name: string, value: number])[]) => NonNullable<Declared["parts"]>;
}

export function closedRound({ inputs, teller }: Asked): Closed {
  const { holders, round: terms, convertibles, investors } = inputs as Readonly<Record<string, TableCells>>;
  const { table, round, closed } = closedOf({ holders: holders!, round: terms!, convertibles, investors });
  return {
    table,
    round,
    closed,
    solved: solvedRound(table, round),
    rows: register(table, round, closed),
    whole: (round.rounding ?? "None") !== "None",
    parts: (header, rows) => ({ sum: true, header, rows: rows.filter(([, value]) => value !== 0).map(([name, value]) => [teller.words.label(name), value]) }),
  };
}

export const asGiven = { holders: "as given in holders", round: "as given in round", convertibles: "as given in convertibles", investors: "as given in investors" };

/** A number of shares by its formula; under a rounding profile, as it was rounded. */
export const issuedShares = ({ whole }: Closed, formula: Expression, issued: number): Declared[] =>
  whole
    ? [
        { label: "Shares before rounding", formula, unit: "shares" },
        { label: "Issued", value: issued, words: "in whole shares, by the rounding of the round", unit: "shares", needs: ["Shares before rounding"] },
      ]
    : [{ label: "Issued", formula, unit: "shares" }];

/** New money, the price, and all shares after the round. */
export function roundSteps(of: Closed): Declared[] {
  const { closed, round, solved, rows, parts } = of;
  const brought = solved.terms.considerations.map(({ counted }, i): [string, number] => [round.investors![i]!.name, counted]);
  return [
    { label: "New money", value: closed.newMoney, words: "cash and counted credits of all investors, added up", unit: "money", parts: parts(["Investor", "Brings"], brought) },
    ...(round.price === undefined ? priceSteps(of) : [{ label: "Round price", value: closed.price, words: asGiven.round, unit: "price" } as const]),
    { label: "All shares after the round", value: closed.total, words: "what everybody has after it, added up", unit: "shares", parts: parts(["Holder", "After"], rows.map(({ holder, after }) => [holder, after])) },
  ];
}

/** Pre-money over the shares that it pays for, as the method counts both. */
function priceSteps({ round, solved, closed, whole, parts }: Closed): Declared[] {
  const { terms, solution } = solved;
  const conversions = terms.method === "Pre-money" ? 0 : solution.converted;
  const counted: [string, number][] = [...presentShares(solved), ["Pool increase", terms.pool.dilutes === "Pre" ? solution.increase : 0], ["Conversion of SAFEs and notes", conversions], ["Anti-dilution", solution.adjusted]];
  const addsMoney = terms.method === "Dollars invested" && round.preMoney !== undefined && terms.convertibles.length > 0;
  const preMoney = addsMoney ? "Pre-money with the convertibles" : "Pre-money";
  const price = over(term(preMoney), term("Shares that the pre-money pays for"));
  return [
    ...(round.preMoney === undefined
      ? ([{ label: "Post-money", value: round.postMoney!, words: asGiven.round, unit: "money" }, { label: "Pre-money", formula: minus(term("Post-money"), term("New money")), unit: "money" }] as const)
      : ([{ label: "Pre-money", value: round.preMoney, words: asGiven.round, unit: "money" }] as const)),
    ...(addsMoney
      ? ([
          { label: "Money of the convertibles", value: terms.preMoney.slice(1).reduce((a, b) => a + b, 0), words: "principal and interest, added up", unit: "money" },
          { label: preMoney, formula: plus(term("Pre-money"), term("Money of the convertibles")), unit: "money" },
        ] as const)
      : []),
    { label: "Shares that the pre-money pays for", value: counted.reduce((sum, [, shares]) => sum + shares, 0), words: "what the method counts, all of it solved together with the price", unit: "shares", parts: parts(["Shares", "Number"], counted) },
    ...(whole
      ? ([
          { label: "Price before rounding", formula: price, unit: "price" },
          { label: "Round price", value: closed.price, words: "to the decimal places of the round's rounding", unit: "price", needs: ["Price before rounding"] },
        ] as const)
      : ([{ label: "Round price", formula: price, unit: "price" }] as const)),
  ];
}

export const presentShares = ({ terms }: Solved): [string, number][] => [["Outstanding before the round", terms.before.outstanding], ["Pool before the round", terms.before.pool]];
