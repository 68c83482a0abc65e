/** The question of the grid, from what was typed: terms and values that nobody touched are suggested. */
import type { Axis, Given, GridQuestion } from "../../core/analysis/question";
import { suggestedValues } from "../../core/analysis/suggestion";
import type { Measure } from "../../core/model/measures";
import { findTerm } from "../../core/model/scenario";
import type { Term } from "../../core/model/terms";
import type { Form, TypedAxis } from "./form";
import { readOrSay, typedValues, writtenValues } from "./typing";
import { movers, type WhatIfDeal } from "./whatIfDeal";

/** An axis as the form shows it. */
export interface ShownAxis {
  readonly term: Term;
  readonly text: string;
  readonly values?: readonly Given[];
  readonly problem?: string;
}

export interface ShownGrid {
  readonly down: ShownAxis;
  /** Undefined where one term is enough. */
  readonly across: ShownAxis | undefined;
  readonly question: GridQuestion | undefined;
}

export function shownGrid(deal: WhatIfDeal, measure: Measure, { down, across }: Pick<Form, "down" | "across">, locale: string): ShownGrid {
  const suggested = movers(deal, measure).map(({ term }) => term);
  const free = (taken: string | undefined): string => [...suggested, ...deal.terms.map(({ label }) => label)].find((label) => label !== taken)!;
  const first = shownAxis(deal, { ...down, term: down.term ?? free(across.term) }, locale);
  const second = across.term === "" ? undefined : shownAxis(deal, { ...across, term: across.term ?? free(first.term.label) }, locale);
  const axes = [first, ...(second ? [second] : [])].map(({ term, values }): Axis | undefined => values && { term: term.label, values });
  const [one, other] = axes;
  const question: GridQuestion | undefined = axes.includes(undefined) || !one ? undefined : { kind: "grid", measure: measure.label, down: one, ...(other ? { across: other } : {}) };
  return { down: first, across: second, question };
}

function shownAxis(deal: WhatIfDeal, { term: label, text }: TypedAxis, locale: string): ShownAxis {
  const term = findTerm(label ?? "") ?? deal.terms[0]!;
  if (text === undefined) {
    const values = suggestedValues(deal.basis, term, deal.own(term));
    if (values.length > 0) return { term, text: writtenValues(term, values, locale), values };
  }
  const { value, problem } = readOrSay(() => typedValues(term, text ?? "", locale));
  return { term, text: text ?? "", ...(value ? { values: value } : { problem: problem ?? "" }) };
}

/** The row and the column of the deal as it stands; undefined where its value is not among them. */
export function basePlace(deal: WhatIfDeal, { down, across }: GridQuestion): { readonly row: number; readonly column: number } | undefined {
  const place = ({ term, values }: Axis): number => values.indexOf(deal.own(findTerm(term)!) ?? NaN);
  const [row, column] = [place(down), across ? place(across) : 0];
  return row < 0 || column < 0 ? undefined : { row, column };
}
