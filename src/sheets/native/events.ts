/** The events of a native model: rows that can be changed, with some to spare, and beside each what counts of it and what is allowed. */
import { eventKinds, type EventKind, type KindName } from "../../core/model/events";
import type { Events } from "../../core/model/happening";
import { trancheKinds, trancheMoney } from "../../core/model/tranches";
import type { Area } from "../area";
import type { Cell } from "../edit";
import { look } from "../looks";
import { measureFormat } from "../numberFormats";
import { formula, text, value, type SheetWriter } from "../sheetWriter";
import { EVENT, type Places } from "./places";

/** What the model reads of a deal's events, and the kinds of which further ones can be added: other formulas are not there. */
export interface NativeEvents {
  readonly rows: Events["all"];
  readonly kinds: readonly KindName[];
}

/** Undefined where nothing happens that the model reads: what only a book reads has no line. */
export function nativeEvents(events: Events | undefined): NativeEvents | undefined {
  const rows = (events?.all ?? []).filter(({ kind }) => eventKinds[kind].readBy === "Model");
  const has = (kinds: readonly KindName[]): boolean => rows.some(({ kind }) => kinds.includes(kind));
  const kinds = (Object.keys(eventKinds) as KindName[]).filter((kind) => has([kind]) || (has(trancheMoney) && (kind === "tranchePreMoney" || kind === "milestoneMet")));
  return rows.length > 0 ? { rows, kinds } : undefined;
}

export function eventRows(sheet: SheetWriter, places: Places, width: number): void {
  const { events } = places.reading;
  if (!events) return;
  const block = places.eventsBlock;
  sheet.look(sheet.cell(block.cell(-2, 0), text("Events")).sized(1, width), "group");
  const header = sheet.cells(block.cell(-1, 0), [["Event", "Date", "Amount", "Counted", "From", "To", "Others in the month", "Allowed", "Note"].map(text)]);
  sheet.headings(header, 1);
  sheet.add({ kind: "look", at: header.cell(0, EVENT.note), look: { ...look("heading"), align: "Left" } });
  sheet.twoLines(header);
  const cells = Array.from({ length: block.rows }, (_, i): Cell[] => {
    const given = events.rows[i];
    const typed: Cell[] = given ? [text(eventKinds[given.kind].label), value(given.date), value(given.amount)] : [null, null, null];
    return [...typed, ...formulasOf(places, block, i, events.kinds).map(formula), text(given?.note ?? "")];
  });
  sheet.cells(block, cells);
  sheet.looks(block, cells.map(() => ["input", "input", "input", "figure", "figureUnit", "figureUnit", "figure", "figure", "note"]));
  sheet.add({ kind: "look", at: header.cell(0, EVENT.allowed).sized(block.rows + 1, 1), look: { name: "figure", align: "Center" } });
  for (const column of [EVENT.date, EVENT.from, EVENT.to]) sheet.format(block.columnAt(column), measureFormat("date"));
  for (const column of [EVENT.amount, EVENT.counted]) sheet.format(block.columnAt(column), "#,##0.0###");
  sheet.choice(block.columnAt(EVENT.kind), events.kinds.map((kind) => eventKinds[kind].label), "Event: a kind that this model has formulas for is allowed; for others a new model is needed.");
}

/** What counts, from when to when it may happen, tranches on other days of the month, and whether all is allowed. */
function formulasOf(places: Places, block: Area, row: number, kinds: readonly KindName[]): readonly string[] {
  const at = (column: number): string => block.cell(row, column).address;
  const all = (column: number): string => block.columnAt(column).absolute;
  const [kind, date, amount, from, to, others] = [EVENT.kind, EVENT.date, EVENT.amount, EVENT.from, EVENT.to, EVENT.others].map(at) as [string, string, string, string, string, string];
  const is = (of: KindName): string => `${kind}="${eventKinds[of].label}"`;
  const anyOf = (of: readonly KindName[]): string => {
    const there = of.filter((each) => kinds.includes(each)).map(is);
    return there.length > 1 ? `OR(${there.join(",")})` : (there[0] ?? "FALSE");
  };
  const [closing, exit] = [places.value("Closing date").absolute, places.hasTerm("Exit date") ? places.value("Exit date").absolute : undefined];
  const start = places.hasTerm("Credit start") ? places.value("Credit start").absolute : closing;
  const end = places.hasLine("Credit end") ? places.onceCell("Credit end").elsewhere : undefined;
  const tranche = anyOf(trancheKinds.filter((each) => each !== "milestoneMet"));
  const missed = `COUNTIFS(${all(EVENT.date)},${date},${all(EVENT.kind)},"${eventKinds.milestoneMet.label}",${all(EVENT.amount)},0)>0`;
  const inMonth = (of: KindName): string => `COUNTIFS(${all(EVENT.kind)},"${eventKinds[of].label}",${all(EVENT.date)},">"&EOMONTH(${date},-1),${all(EVENT.date)},"<="&EOMONTH(${date},0),${all(EVENT.date)},"<>"&${date})`;
  const limits = kinds.map((each) => [each, limitsOf(eventKinds[each], amount)] as const).filter(([, limit]) => limit !== "");
  return [
    `IF(OR(${kind}="",${date}="",${amount}=""),"",IF(AND(${tranche},${missed}),"",${amount}))`,
    `IF(${kind}="","",${kinds.includes("actualUsage") ? `IF(${is("actualUsage")},${start},${closing})` : closing})`,
    `IF(${kind}="","",${end ? `IF(${anyOf(["actualUsage", "breakageEstimate", "trancheCredits"])},${end},${exit ? `IF(${exit}="",${date},${exit})` : date})` : (exit ? `IF(${exit}="",${date},${exit})` : date)})`,
    `IF(${anyOf(trancheKinds)},${kinds.filter((each) => trancheMoney.includes(each)).map(inMonth).join("+") || "0"},0)`,
    `IF(AND(${kind}="",${date}="",${amount}=""),1,IF(AND(OR(${kinds.map(is).join(",")}),ISNUMBER(${date}),ISNUMBER(${amount}),${date}>=${from},${date}<=${to},${others}=0),${limits.reduceRight((otherwise, [each, limit]) => `IF(${is(each)},${limit},${otherwise})`, "1")},0))`,
  ];
}

/** 1 where the amount is one that the kind may have. */
function limitsOf({ allowed: { from, above, to, below, whole } }: EventKind, amount: string): string {
  const rules = [
    ...(from === undefined ? [] : [`${amount}>=${from}`]), ...(above === undefined ? [] : [`${amount}>${above}`]),
    ...(to === undefined ? [] : [`${amount}<=${to}`]), ...(below === undefined ? [] : [`${amount}<${below}`]), ...(whole ? [`INT(${amount})=${amount}`] : []),
  ];
  return rules.length === 0 ? "" : `IF(${rules.length > 1 ? `AND(${rules.join(",")})` : rules.join("")},1,0)`;
}
