/** What a cell accepts, from the own table entry of its term or column. */
import { wanted, type Input } from "../core/model/scenario";
import { FIRST_DATE } from "../core/numbers/dates";
import type { Area } from "./area";
import type { NumberRule } from "./edit";
import type { SheetWriter } from "./sheetWriter";

/** Adds a dropdown or a number rule to the cells of a term's row, or of a column. */
export function restrict(sheet: SheetWriter, of: Input, at: Area): void {
  const message = `${of.label}: ${wanted(of)} is allowed.`;
  if (of.options) return sheet.choice(at, of.options, message);
  const rule = ruleOf(of, at.cell(0, 0).address);
  if (rule) sheet.allowed(at, rule, message);
}

function ruleOf(of: Input, firstCell: string): NumberRule | undefined {
  if (of.unit === "date") return { is: "atLeast", than: FIRST_DATE };
  const { from, above, to, below, whole } = of.allowed ?? {};
  const only = whole ? ({ whole } as const) : {};
  if (from !== undefined && to !== undefined) return { is: "between", low: from, high: to, ...only };
  const bounds = [
    ...(from === undefined ? [] : [`${firstCell}>=${from}`]),
    ...(above === undefined ? [] : [`${firstCell}>${above}`]),
    ...(to === undefined ? [] : [`${firstCell}<=${to}`]),
    ...(below === undefined ? [] : [`${firstCell}<${below}`]),
  ];
  if (bounds.length > 1) return { is: "custom", formula: `=AND(${bounds.join(",")})` };
  if (from !== undefined) return { is: "atLeast", than: from, ...only };
  if (above !== undefined) return { is: "above", than: above, ...only };
  if (to !== undefined) return { is: "atMost", than: to, ...only };
  return below === undefined ? undefined : { is: "below", than: below, ...only };
}
