/** Scenarios side by side: which terms and answers differ from the base, and by how much. */
import { measures, type Measure, type MeasureUnit } from "../../core/model/measures";
import { terms, type Term, type TermGroup } from "../../core/model/terms";
import type { TermValue } from "../../core/model/scenario";
import { isBlank } from "../../sheets/deal";
import { isShown, valueIn } from "../deal/draft";
import { figureText } from "../deal/figureText";
import { defaultOf, termValue } from "../../core/model/usual";
import type { Texts } from "../texts/english";
import type { Side } from "./comparing";

export interface TermRow {
  readonly of: Term;
  /** Whether each scenario differs from the base in what counts: a blank counts as what stands for it. */
  readonly differs: readonly boolean[];
}

export function termRows(sides: readonly Side[], base: number, group: TermGroup | undefined): TermRow[] {
  const shown = terms.filter((of) => (group === undefined || of.group === group) && sides.some(({ draft }) => isShown(of, draft)));
  return shown.map((of) => {
    const values = sides.map((side) => counts(of, side));
    return { of, differs: values.map((value, i) => i !== base && value !== values[base]) };
  });
}

/** What counts for a term: what was given, else what stands for it. */
function counts(of: Term, { draft, scenario }: Side): TermValue {
  const given = valueIn(draft, of.label);
  const value = isBlank(given) ? (scenario ? termValue(scenario, of.label) : defaultOf(of, undefined)) : given;
  return isBlank(value) ? undefined : value;
}

export interface AnswerCell {
  readonly value?: number;
  readonly why?: string;
  /** Less the base's value, where both have one and they differ. */
  readonly difference?: number;
  /** The difference as a share of the base's value, where that says something. */
  readonly relative?: number;
}

export interface AnswerRow {
  readonly measure: Measure;
  readonly cells: readonly AnswerCell[];
  readonly differs: boolean;
}

export function answerRows(sides: readonly Side[], base: number): AnswerRow[] {
  return measures.map((measure, m) => {
    const figures = sides.map((side): { readonly value?: number; readonly why?: string } => side.figures[m] ?? (side.why === undefined ? {} : { why: side.why }));
    const against = figures[base]?.value;
    const cells = figures.map((figure, i): AnswerCell => (i === base ? plain(figure) : { ...plain(figure), ...differenceOf(figure.value, against, measure.unit) }));
    return { measure, cells, differs: figures.some(({ value }) => (value === undefined) !== (against === undefined)) || cells.some(({ difference }) => difference !== undefined) };
  });
}

const plain = ({ value, why }: AnswerCell): AnswerCell => (value !== undefined ? { value } : why === undefined ? {} : { why });

/** Rounding is no difference. */
function differenceOf(value: number | undefined, base: number | undefined, unit: MeasureUnit): Pick<AnswerCell, "difference" | "relative"> {
  if (value === undefined || base === undefined || Math.abs(value - base) <= 1e-9 * Math.max(Math.abs(value), Math.abs(base))) return {};
  const difference = value - base;
  return comparesAsShare.includes(unit) && base > 0 ? { difference, relative: difference / base } : { difference };
}

/** Of a date, a rate, a share or a flag a percentage says nothing, or something else. */
const comparesAsShare: readonly MeasureUnit[] = ["money", "shares", "hours", "price", "multiple", "months"];

/** "+12.5 (+3%)", "-1.2 pp", "+31 days". */
export function differenceText({ difference = 0, relative }: AnswerCell, unit: MeasureUnit, locale: string, { scenarios: texts }: Texts): string {
  const sign = difference < 0 ? "−" : "+";
  const size = Math.abs(difference);
  switch (unit) {
    case "share":
    case "rate":
      return sign + texts.points(figureText(size * 100, "money", locale));
    case "date":
      return sign + texts.days(figureText(size, "money", locale));
    default: {
      const share = relative === undefined ? undefined : `${sign}${figureText(Math.abs(relative), "share", locale)}`;
      return texts.change(sign + figureText(size, unit, locale), share);
    }
  }
}
