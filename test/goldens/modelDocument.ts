/** docs/model.md, made from the tables of terms, lines and measures. */
import { eventKinds, type EventKind } from "../../src/core/model/events";
import { lineSheets } from "../../src/core/model/lines";
import type { Line } from "../../src/core/model/line";
import { measures } from "../../src/core/model/measures";
import { wanted } from "../../src/core/model/scenario";
import { termHelp } from "../../src/core/model/termHelp";
import { terms, type Term } from "../../src/core/model/terms";
import { phrase } from "../../src/core/model/words";

const row = (...cells: string[]): string => `| ${cells.map((cell) => cell.replace(/\|/g, "\\|")).join(" | ")} |`;
const table = (head: string[], rows: string[][]): string => [row(...head), row(...head.map(() => "---")), ...rows.map((each) => row(...each))].join("\n");
const groups = <T>(entries: readonly T[], groupOf: (entry: T) => string): [string, T[]][] => [...new Set(entries.map(groupOf))].map((group) => [group, entries.filter((each) => groupOf(each) === group)]);

const usual = ({ default: value, needed }: Term): string => (needed ? "needed" : value === undefined ? "none" : typeof value === "object" ? phrase(value) : String(value));

function formula({ formula: monthly, atClosing, atExit }: Line): string {
  const dated = [atClosing && `at closing ${phrase(atClosing)}`, `at month ends ${phrase(monthly)}`, atExit && `at exit ${phrase(atExit)}`];
  return atClosing || atExit ? dated.filter(Boolean).join("; ") : phrase(monthly);
}

export const modelDocument = (): string =>
  [
    "# The deal model",
    "Made from the tables in `src/core/model` by `npm run generate`; change those, not this page.",
    "A model is **terms** (what was agreed), **lines** (one formula each, the same in every month) and **measures** (the answers). Money is in any one unit; rates and shares of a whole are fractions; dates are Excel serial numbers. Cash flows are signed, money in +, from the provider unless a line says start-up.",
    "## Terms",
    ...groups(terms, (each) => each.group).flatMap(([group, entries]) => [
      `### ${group}`,
      table(["Term", "Unit", "Default", "Allowed", "Meaning"], entries.map((each) => [`${each.label} (${each.chinese})`, each.unit, usual(each), wanted(each), termHelp[each.label]!])),
    ]),
    "## Events",
    "What happens after closing: a range beside the terms, a row an event, with the columns Date, Event, Amount and Note. Rows of one day with a name that begins with Tranche are one further close; one falls in a month. Events that a book reads change no line of the model.",
    table(["Event", "Read by", "Unit", "Amount", "Allowed", "Source"], Object.values(eventKinds).map(({ label, chinese, readBy, unit, amount, allowed, source }: EventKind) => [`${label} (${chinese})`, readBy, unit, amount, wanted({ label, unit, allowed }), source])),
    "## Lines",
    "`once` lines have one value, `flow` lines add up over months, `opening` and `balance` lines stand at the beginning or the end of a month, `rate` lines are neither. A daily line moves from day to day; any other flow falls on month ends.",
    ...Object.entries(lineSheets).flatMap(([sheet, entries]) => [
      `### ${sheet}`,
      table(["Line", "Unit", "Kind", "Formula", "Source"], entries.map((each) => [each.label, each.unit, each.daily ? `${each.kind}, daily` : each.kind, formula(each), each.source])),
    ]),
    "## Measures",
    "Figures marked * rest on the delivery cost and so on its `Cost basis`.",
    ...groups(measures, (each) => each.group).flatMap(([group, entries]) => [
      `### ${group}`,
      table(["Measure", "Unit", "Formula", "Source"], entries.map((each) => [each.costBased ? `${each.label} *` : each.label, each.unit, phrase(each.formula), each.source])),
    ]),
  ].join("\n\n") + "\n";
