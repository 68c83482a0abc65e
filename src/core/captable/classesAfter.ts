/** The classes of a cap table as an exit finds them, where nobody has said otherwise: what each is and what it is owed. */
import { conversionRatio, isPool, isRight, type CapTable, type Holding, type StockClass } from "./capTable";
import type { ExitClass, ExitKind } from "./exitClass";

/** Common and ordinary shares have a price too, and no preference. */
const COMMON = /common|ordinary|普通/i;

/**
 * A class that was issued at a price is preferred, is owed once what was paid for it, ranks with the others and does not participate;
 * options and warrants have no strike, which a cap table does not say. The unissued pool is left out: it gets nothing.
 */
export function classesAfter({ holdings, stockClasses = [] }: CapTable): ExitClass[] {
  const issued = holdings.filter((each) => !isPool(each));
  const names = [...new Set(issued.map(({ stockClass }) => stockClass))];
  return names.map((name) => {
    const held = issued.filter(({ stockClass }) => stockClass === name);
    const shares = held.reduce((sum, each) => sum + each.shares, 0);
    const terms = stockClasses.find((each) => each.name === name);
    const kind = kindOf(held[0]!, terms);
    if (kind !== "Preferred") return { name, kind, shares };
    const ratio = conversionRatio(terms!);
    return { name, kind, shares, liquidationPreference: terms!.originalIssuePrice * shares, ...(ratio === 1 ? {} : { conversionRatio: ratio }) };
  });
}

function kindOf(holding: Holding, terms: StockClass | undefined): ExitKind {
  if (isRight(holding)) return "Option";
  return terms && !COMMON.test(holding.stockClass) ? "Preferred" : "Common";
}
