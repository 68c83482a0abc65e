/** Where everything of a native model stands: worked out before anything is written, because formulas point forwards too. */
import type { Addresses } from "../../core/model/excel";
import { FastModel } from "../../core/model/fast";
import type { Line } from "../../core/model/line";
import { Area } from "../area";
import type { NativeReading, NativeSection, NativeTerm } from "./reading";

export interface NativeSheets {
  readonly inputs: string;
  readonly model: string;
  readonly returns: string;
  readonly outputs: string;
  readonly checks: string;
}

/** Columns of the inputs: what is agreed stands in one column a scenario, behind the value that the model uses. */
export const INPUT = { term: 0, unit: 1, value: 2, chosen: 3, default: 4, scenarios: 5 } as const;
/** Columns of the model; the months begin behind an empty one, which is what was before the first. Behind the last stand its end and the sources. */
export const MODEL = { line: 0, unit: 1, value: 2, total: 3, closing: 4, exit: 5, before: 6, months: 7 } as const;
/** Columns of the events below them: typed, and what is worked out beside. */
export const EVENT = { kind: 0, date: 1, amount: 2, counted: 3, from: 4, to: 5, others: 6, allowed: 7, note: 8 } as const;
/** Rows of every sheet: title, note, master check, scenario. Their headings come next. */
export const HEAD = 4;
/** Rows of the model below its headings that stay in view. */
export const AXIS = { heading: HEAD, month: HEAD + 1, monthEnd: HEAD + 2, isIn: HEAD + 3, rows: HEAD + 4 } as const;
/** Columns of the outputs. */
export const OUTPUT = { measure: 0, unit: 1, value: 2, basis: 3, source: 4 } as const;

/** Rows for events that come to mind later. */
const SPARE_EVENTS = 6;

/** Months that a longer deal than the one written finds on the axis. */
const ROOM = 24;

export interface InputGroup {
  readonly heading: string;
  readonly rows: readonly NativeTerm[];
}

export class Places {
  readonly months: number;
  private readonly termRows = new Map<string, number>();
  private readonly constantRows = new Map<number, number>();
  private readonly lineRows = new Map<string, number>();
  private readonly once = new Set<string>();
  private readonly measureRows = new Map<string, number>();
  /** Rates by the line of their flows. */
  private readonly rates = new Map<string, Area>();
  readonly classesRow: number;
  private readonly eventsRow: number;

  constructor(
    readonly reading: NativeReading,
    readonly sheets: NativeSheets,
    readonly groups: readonly InputGroup[],
  ) {
    const longest = Math.max(...reading.scenarios.map((each) => new FastModel().load(each).periodEnds().length));
    this.months = 12 * Math.ceil((longest + ROOM) / 12);
    let row = HEAD + 1;
    for (const { rows } of groups) {
      row++;
      for (const { term } of rows) this.termRows.set(term.label, row++);
    }
    row += 2;
    for (const value of reading.constants) this.constantRows.set(value, row++);
    this.classesRow = row + 1;
    this.eventsRow = this.classesRow + (reading.payout ? reading.payout.length + 5 : 2);
    this.placeLines(reading.sections);
    this.placeMeasures();
  }

  private placeLines(sections: readonly NativeSection[]): void {
    this.lineRows.set("Month", AXIS.month).set("Month end", AXIS.monthEnd);
    let row: number = AXIS.rows;
    for (const { lines } of sections) {
      row++;
      for (const { label, kind } of lines) {
        if (kind === "once") this.once.add(label);
        if (!this.lineRows.has(label)) this.lineRows.set(label, row++);
      }
      row++;
    }
  }

  private placeMeasures(): void {
    let row = HEAD + 1;
    let group = "";
    for (const each of this.reading.measures) {
      if (each.group !== group) row++;
      ({ group } = each);
      this.measureRows.set(each.label, row++);
    }
  }

  setRate(label: string, at: Area): void {
    this.rates.set(label, at);
  }

  // Inputs

  private input(row: number, column: number): Area {
    return new Area(this.sheets.inputs, row, column);
  }
  termRow = (label: string): number => this.termRows.get(label) ?? missing("term", label);
  value = (label: string): Area => this.input(this.termRow(label), INPUT.value);
  chosen = (label: string): Area => this.input(this.termRow(label), INPUT.chosen);
  hasTerm = (label: string): boolean => this.termRows.has(label);
  constant = (value: number): Area | undefined => (this.constantRows.has(value) ? this.input(this.constantRows.get(value)!, INPUT.value) : undefined);
  get scenarioName(): Area {
    return this.input(HEAD - 1, INPUT.value);
  }
  get scenarioNumber(): Area {
    return this.input(HEAD - 1, INPUT.chosen);
  }
  /** The header cells with the names of the scenarios. */
  get scenarioNames(): Area {
    return this.input(HEAD, INPUT.scenarios).sized(1, this.reading.scenarios.length);
  }
  get lastTermRow(): number {
    return Math.max(...this.termRows.values());
  }
  classes(column: number): Area {
    return this.input(this.classesRow + 2, column).sized(this.reading.payout?.length ?? 0, 1);
  }

  /** The rows of events, those to spare included; none without events. */
  get eventsBlock(): Area {
    const { events } = this.reading;
    return this.input(this.eventsRow, 0).sized(events ? events.rows.length + SPARE_EVENTS : 0, EVENT.note + 1);
  }
  get lastInputRow(): number {
    const { payout, events } = this.reading;
    return events ? this.eventsRow + this.eventsBlock.rows - 1 : payout ? this.classesRow + 1 + payout.length : this.classesRow - 2;
  }

  // Model

  lineRow = (label: string): number => this.lineRows.get(label) ?? missing("line", label);
  hasLine = (label: string): boolean => this.lineRows.has(label);
  private cell(label: string, column: number): Area {
    return new Area(this.sheets.model, this.lineRow(label), column);
  }
  onceCell = (label: string): Area => this.cell(label, MODEL.value);
  totalCell = (label: string): Area => this.cell(label, MODEL.total);
  closingCell = (label: string): Area => this.cell(label, MODEL.closing);
  exitCell = (label: string): Area => this.cell(label, MODEL.exit);
  /** A line over all months and the end column behind them, in front of which months can be added. */
  allMonths = (label: string): Area => this.cell(label, MODEL.months).sized(1, this.months + 1);
  isIn(column: number): string {
    return `${new Area(this.sheets.model, AXIS.isIn, column).fixedRow}`;
  }
  get flags(): Area {
    return new Area(this.sheets.model, AXIS.isIn, MODEL.months).sized(1, this.months + 1);
  }
  get lastRow(): number {
    return Math.max(AXIS.rows, ...this.lineRows.values());
  }
  /** Marks where months are added; the sources stand behind it. */
  get endColumn(): number {
    return MODEL.months + this.months;
  }

  measure = (label: string): Area => new Area(this.sheets.outputs, this.measureRows.get(label) ?? missing("measure", label), OUTPUT.value);

  /** How a formula on a sheet says where things are; `column` is that of the month that it stands in. */
  addresses(sheet: string, column = 0): Addresses {
    const fixed = (area: Area): string => (area.sheet === sheet ? area.absolute : area.elsewhere);
    const inMonth = (label: string, at: number): string => this.cell(label, at).address;
    const asked = (label: string): string => fixed(this.value(label));
    return {
      term: asked,
      input: (label) => fixed(this.chosen(label)),
      constant: (value) => (value === 0 || value === 1 ? undefined : fixed(this.constant(value) ?? missing("constant", String(value)))),
      line: (label) => (this.once.has(label) ? fixed(this.onceCell(label)) : inMonth(label, column)),
      previous: (label) => inMonth(label, column - 1),
      upToHere: (label) => `$${inMonth(label, MODEL.months)}:${inMonth(label, column)}`,
      all: (label) => fixed(this.allMonths(label)),
      total: (label) => fixed(this.totalCell(label)),
      rate: (label) => fixed(this.rates.get(label) ?? missing("rate", label)),
      flows: (label) => missing("row of flows", label),
      dates: () => missing("row of", "dates"),
      events: () => {
        const of = (at: number): string => fixed(this.eventsBlock.columnAt(at));
        return this.reading.events && { dates: of(EVENT.date), kinds: of(EVENT.kind), amounts: of(EVENT.counted) };
      },
      payouts: () => this.reading.payout && { bends: fixed(this.classes(INPUT.term)), changes: fixed(this.classes(INPUT.value)) },
    };
  }
}

export const isOverTime = ({ kind }: Line): boolean => kind !== "once";

function missing(what: string, name: string): never {
  throw new Error(`The native model speaks of the ${what} ${name}, which it does not hold.`);
}
