/** The drivers of a simulation as they are filled in: which term, how it is spread, and how it moves with the others. */
import { invalid } from "../calculationError";
import { readRows, type InputRow } from "../captable/inputRows";
import type { AnyField, FieldUnit, InputTable } from "../captable/inputTables";
import { findTerm, readTerm, requireTerm, type TermValue } from "../model/scenario";
import type { Term } from "../model/terms";
import { listed } from "../model/labels";
import { placeOf } from "../numbers/randomBlock";
import { correlated, ROUNDING } from "./correlation";
import { chanceFields, discrete, distributions, parametersOf, spread, spreadFields, type Distribution, type DistributionName } from "./distribution";

export const driversTable: InputTable<"drivers", FieldUnit | "value"> = {
  name: "drivers",
  layout: "rows",
  fields: [
    { label: "Term", chinese: "条款", unit: "text", needed: true },
    { label: "Distribution", chinese: "分布", unit: "choice", options: distributions, needed: true },
    { label: "Mean", chinese: "均值", unit: "number" },
    { label: "Deviation", chinese: "标准差", unit: "number", allowed: { from: 0 } },
    { label: "Low", chinese: "低值", unit: "number" },
    { label: "Likely", chinese: "最可能值", unit: "number" },
    { label: "High", chinese: "高值", unit: "number" },
    { label: "Value", chinese: "取值", unit: "value" },
    { label: "Probability", chinese: "概率", unit: "share", allowed: { from: 0, to: 1 } },
  ],
};

export interface Driver {
  readonly term: Term;
  readonly kind: DistributionName;
  readonly distribution: Distribution;
  /** Only whole numbers, or days, are values: draws that are none are rounded. */
  readonly whole: boolean;
  /** Where its random numbers stand. */
  readonly place: number;
}

export interface Drivers {
  readonly all: readonly Driver[];
  /** What makes correlated scores of independent ones; undefined where no correlation is given. */
  readonly factor: readonly (readonly number[])[] | undefined;
}

/** A driver's rows: one, or for a discrete distribution one a value. */
type Group = readonly [InputRow, ...InputRow[]];

/** Throws `value` with a sentence that names the driver, the parameter and what is allowed. */
export function readDrivers(cells: readonly (readonly TermValue[])[]): Drivers {
  const others = (cells[0] ?? []).map((heading) => (typeof heading === "string" ? findTerm(heading) : undefined)).filter((term) => term !== undefined);
  const fields: AnyField[] = others.map(({ label, chinese }) => ({ label, chinese, unit: "number" }));
  const rows = readRows({ ...driversTable, fields: [...driversTable.fields, ...fields] }, cells);
  const groups = new Map<Term, Group>();
  for (const row of rows) groups.set(requireTerm(row.name), [...(groups.get(requireTerm(row.name)) ?? []), row] as unknown as Group);
  if (groups.size === 0) throw invalid("drivers", "drivers has no row below its header; at least one term with a distribution is needed.");
  const all = [...groups].map(([term, group]) => driverOf(term, group));
  const stranger = others.find((term) => !groups.has(term));
  if (stranger) throw invalid("drivers", `drivers has a column of correlations with ${stranger.label}, which is no driver; one of its terms is needed.`);
  return { all, factor: others.length ? factorOf([...groups]) : undefined };
}

function driverOf(term: Term, group: Group): Driver {
  const [row] = group;
  const kind = row.text("Distribution") as DistributionName | "";
  if (kind === "") throw invalid("Distribution", `Distribution of ${row.name} in drivers is blank; ${listed(distributions)} is allowed.`);
  const whole = term.unit === "date" || term.allowed?.whole === true;
  const place = placeOf(term.label);
  group.forEach(noMore);
  if (kind === "Discrete") return { term, kind, distribution: discrete(chancesOf(term, group)), whole, place };
  if (group.length > 1) throw invalid("drivers", `${term.label} stands in several rows of drivers; only a Discrete distribution has a row for each of its values.`);
  if (term.options) throw invalid("Distribution", `${term.label} is a choice; its distribution is ${kind}, and only Discrete is allowed.`);
  return { term, kind, distribution: spread(row, kind, whole), whole, place };
}

/** What a distribution has no use for is not passed over in silence; an empty cell may arrive as 0. */
function noMore(row: InputRow): void {
  const own = parametersOf[row.text("Distribution") as DistributionName] ?? [];
  const idle = [...spreadFields, ...chanceFields].find((field) => !own.includes(field) && row.value(field));
  if (idle) throw invalid(idle, `${idle} of ${row.name} in drivers is ${row.value(idle)}, but the distribution ${row.text("Distribution")} has none; ${listed(own, "and")} are its parameters.`);
}

function chancesOf(term: Term, group: Group): { value: number; probability: number }[] {
  const chances = group.map((row) => {
    if (row.text("Distribution") !== "Discrete") throw invalid("drivers", `${term.label} stands in several rows of drivers with different distributions; one is allowed.`);
    const [value, probability] = [row.value("Value"), row.number("Probability")];
    if (value === undefined) throw invalid("Value", `Value of ${row.name} in drivers is blank; a value of the term is needed.`);
    if (probability === undefined) throw invalid("Probability", `Probability of ${row.name} in drivers is blank; a number from 0 to 1 is needed.`);
    return { value: readTerm(term, value), probability };
  });
  const sum = chances.reduce((total, { probability }) => total + probability, 0);
  if (Math.abs(sum - 1) > 1e-9) throw invalid("Probability", `The probabilities of ${term.label} in drivers add up to ${Number(sum.toPrecision(12))}; 1 is needed.`);
  // Numbers ascend, so that a correlation means the same in whatever order they stand; options keep their order. A blank stands for 0.
  return term.options ? chances : chances.sort((a, b) => (a.value || 0) - (b.value || 0));
}

/** Either half of the matrix may be left blank; two cells that both say something must say the same. */
function factorOf(groups: readonly (readonly [Term, Group])[]): number[][] {
  const labels = groups.map(([{ label }]) => label);
  const written = (of: number, other: number): number | undefined => {
    const [value, ...more] = groups[of]![1].flatMap((row) => row.number(labels[other]!) ?? []);
    const differs = more.find((each) => each !== value);
    if (differs !== undefined) throw invalid("drivers", `The correlation of ${labels[of]} with ${labels[other]} in drivers is ${value} in one row and ${differs} in another; one is allowed.`);
    if (value !== undefined && Math.abs(value) > 1 + ROUNDING) throw invalid("drivers", `The correlation of ${labels[of]} with ${labels[other]} in drivers is ${value}; a number from -1 to 1 is allowed.`);
    return value;
  };
  const matrix = labels.map((label, i) =>
    labels.map((other, j) => {
      const [one, mirrored] = [written(i, j), written(j, i)];
      if (i === j && one !== undefined && Math.abs(one - 1) > ROUNDING) throw invalid("drivers", `The correlation of ${label} with itself in drivers is ${one}; 1, or a blank, is needed.`);
      if (one !== undefined && mirrored !== undefined && Math.abs(one - mirrored) > ROUNDING)
        throw invalid("drivers", `The correlation of ${label} with ${other} in drivers is ${one}, and that of ${other} with ${label} is ${mirrored}; the matrix must be symmetric.`);
      return i === j ? 1 : (one ?? mirrored ?? 0);
    }),
  );
  return correlated(matrix, labels);
}
