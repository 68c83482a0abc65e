/** How a figure of a schedule, or of a window of days, comes about: the chain of its last period, and the periods that it adds up. */
import { isoDate } from "../numbers/dates";
import { sum } from "../numbers/sum";
import { refined, type Axis } from "./axis";
import { measureSteps, periodSteps, type DerivedStep, type Teller } from "./derivation";
import { FastModel } from "./fast";
import type { Line } from "./line";
import { lineIndex } from "./lines";
import type { Scenario } from "./scenario";
import { datedParts, periodsOf, type Frequency, type Window } from "./schedule";
import { termIndex } from "./scenario";

/** The steps to the figure of a line in one period of a schedule, from 0. */
export function scheduleSteps(scenario: Scenario, line: Line, teller: Teller, frequency: Frequency, period: number): readonly DerivedStep[] {
  const model = new FastModel().load(scenario);
  const axis = monthsOf(scenario, model);
  const group = periodsOf(scenario, model.periodEnds(), frequency)[period];
  if (!group) return [];
  const from = group.first === 0 ? axis.closing : axis.ends[group.first - 1]! + 1;
  return spanSteps({ scenario, line, teller, model, axis }, { from, to: axis.ends[group.last]! }, group);
}

/** The steps to a line in a window of days, both inclusive; as `windows` answers. */
export function windowSteps(scenario: Scenario, line: Line, teller: Teller, { from, to }: Window): readonly DerivedStep[] {
  const model = new FastModel().load(scenario);
  const months = monthsOf(scenario, model);
  const axis = line.daily ? refined(months, [from - 1, to]) : months;
  if (line.daily) model.load(scenario, axis);
  const { ends } = axis;
  const last = ends.reduce((found, end, t) => (end <= to ? t : found), -1);
  return spanSteps({ scenario, line, teller, model, axis }, { from, to }, { first: ends.findIndex((end) => end >= from), last });
}

const monthsOf = (scenario: Scenario, model: FastModel): Axis => ({ closing: scenario.numbers[termIndex.get("Closing date")!]!, ends: model.periodEnds().slice() });

interface Asked {
  readonly scenario: Scenario;
  readonly line: Line;
  readonly teller: Teller;
  readonly model: FastModel;
  readonly axis: Axis;
}

/** `first` and `last` are places of the axis; below 0 where the window holds none. */
function spanSteps(asked: Asked, span: Window, { first, last }: { readonly first: number; readonly last: number }): readonly DerivedStep[] {
  const { scenario, line, teller, model, axis } = asked;
  const { words } = teller;
  const once = line.kind === "once";
  const chain = once ? measureSteps(scenario, { ...line, group: "Cash", formula: { op: "line", label: line.label } }, teller) : last < 0 ? [] : periodSteps(scenario, line, teller, { axis, t: line.kind === "opening" ? first : last });
  if (once) return chain;
  const dated = datedParts(scenario, model, line).filter(({ date }) => date >= span.from && date <= span.to);
  if (line.kind !== "flow" && (span.to < axis.closing || last < 0)) return [nothing(asked)];
  if (line.kind !== "flow") return chain;
  const values = model.series(lineIndex.get(line.label)!);
  const rows = Array.from(axis.ends).flatMap((end, t) => (first >= 0 && t >= first && t <= last ? [[isoDate(end), values[t]!] as const] : []));
  const all = [...dated.map(({ date, amount }) => [isoDate(date), amount] as const), ...rows];
  if (all.length === 0) return [nothing(asked)];
  if (dated.length === 0 && all.length === 1) return chain;
  const total: DerivedStep = {
    label: line.label,
    unit: line.unit,
    value: sum(all.map(([, value]) => value)),
    formula: words.say("added up over the periods that end in the window"),
    source: line.source,
    parts: { header: [words.say("Period end"), words.label(line.label)], rows: all, sum: true },
  };
  const told = chain.map((step, i) => (i === chain.length - 1 ? { ...step, label: `${step.label}, ${isoDate(axis.ends[last]!)}` } : step));
  return [...told, total];
}

const nothing = ({ line, teller }: Asked): DerivedStep => ({ label: line.label, unit: line.unit, value: 0, formula: teller.words.say("nothing in this window"), source: line.source });
