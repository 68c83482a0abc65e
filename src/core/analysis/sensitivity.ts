/** What a measure becomes when one term changes, or two. */
import { answerTable, type Answer } from "../model/answers";
import { dependents } from "../model/dependents";
import type { Measure } from "../model/measures";
import { termIndex, type Basis } from "../model/scenario";
import type { Term } from "../model/terms";
import { varied, type Change, type Variation } from "./variation";

const noChange: readonly (readonly Change[])[] = [[]];
const changesOf = (of: Variation | undefined): readonly (readonly Change[])[] => of?.values.map((value) => [[of.term, value]]) ?? noChange;

/** A row a value of `down`, a column a value of `across`: each is the measure of the scenario with these values. */
export function sensitivity(basis: Basis, measure: Measure, down: Variation, across?: Variation): Answer[][] {
  // The fast reading keeps what does not change from one scenario to the next: the term that moves less of the model is the one that moves oftener.
  const byColumn = across !== undefined && moves(down.term) < moves(across.term);
  const [outer, inner] = byColumn ? [changesOf(across), changesOf(down)] : [changesOf(down), changesOf(across)];
  const found = outer.map((one) => answerTable(inner.map((other) => varied(basis, [...one, ...other])), [measure]).map(([answer]) => answer!));
  return byColumn ? inner.map((_, row) => found.map((column) => column[row]!)) : found;
}

const moves = (term: Term): number => dependents(termIndex.get(term.label)!).length;
