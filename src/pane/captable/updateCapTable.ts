/** The part of the update that fills the tables of a cap table in. Where they stand in the workbook, the sheet gets every change that is complete. */
import type { CapTableName } from "../../core/captable/inputTables";
import { emptyCapTable, type CapTableDraft } from "../../sheets/capTableDraft";
import type { Effect } from "../message";
import type { State } from "../state";
import { edited } from "../tables/edited";
import type { TableMessage } from "../tables/message";
import { isEmpty, rowsFrom, rowsRead, type Row } from "../tables/rows";
import { exitFiguresOf, listText, unreadIn } from "./exitFigures";
import type { CapTabling } from "./capTabling";
import type { CapTableMessage, ExitField } from "./message";
import { draftFrom, tablesFrom, type Tables } from "./tables";

type Step = readonly [State, readonly Effect[]];
type Of<Kind extends CapTableMessage["kind"]> = Extract<CapTableMessage, { readonly kind: Kind }>;

export function updateCapTable(state: State, message: CapTableMessage): Step {
  const { captable } = state;
  const { tables } = captable;
  switch (message.kind) {
    case "TableFilled":
      return written(withRows(state, message.table, rowsFrom(message.rows)));
    case "CapTableFilled":
      return written(replaced(state, { ...tables, ...filled(message.draft) }, message.done, message.isExample));
    case "CapTableUndone":
      return captable.done ? written(withCapTable(state, { tables: captable.done.before, done: undefined, isExample: false })) : [state, []];
    case "CapTableViewChosen":
      return [withCapTable(state, { view: message.view }), []];
    case "ExitTyped":
      return [withCapTable(state, { exit: { ...captable.exit, [message.field]: message.text }, typing: [...new Set([...captable.typing, message.field])] }), []];
    case "ExitLeft":
      return exitLeft(state, message.field);
    case "CapTableChanged":
      return [state, [{ kind: "ReadCapTable" }]];
    case "CapTableRead":
      return [read(state, message), []];
  }
}

function withCapTable(state: State, change: { readonly [Key in keyof CapTabling]?: CapTabling[Key] | undefined }): State {
  const captable = Object.fromEntries(Object.entries({ ...state.captable, ...change }).filter(([, value]) => value !== undefined));
  return { ...state, captable: captable as unknown as CapTabling };
}

/** What was said of whole tables is over as soon as one is edited. */
const withRows = (state: State, table: CapTableName, rows: readonly Row[]): State => withCapTable(state, { tables: { ...state.captable.tables, [table]: rows }, done: undefined });

const replaced = (state: State, tables: Tables, sentence: string, isExample = false): State =>
  withCapTable(state, { tables, done: { sentence, before: state.captable.tables }, isExample });

function filled(draft: Of<"CapTableFilled">["draft"]): Partial<Tables> {
  const all = tablesFrom({ ...emptyCapTable, ...draft });
  return Object.fromEntries((Object.keys(draft) as CapTableName[]).map((table) => [table, all[table]]));
}

/** The draft as it stands in the workbook or is to be inserted. */
export function capTableDraft({ captable, locale }: Pick<State, "captable" | "locale">): CapTableDraft {
  const { debt, exitValues } = exitFiguresOf(captable, locale);
  return { ...draftFrom(captable.tables), exitValues, ...(debt === undefined ? {} : { debt }) };
}

/** Whether there is anything to insert. */
export const hasCapTable = ({ captable }: State): boolean => captable.tables.holders.some((row) => !isEmpty(row));

const written = (state: State): Step => [state, state.captable.place ? [{ kind: "WriteCapTable", place: state.captable.place, draft: capTableDraft(state) }] : []];

/** The sheet gets what can be read; the rest stays in its field until it is mended. */
function exitLeft(state: State, field: ExitField): Step {
  const { exit, typing } = state.captable;
  if (!typing.includes(field) || unreadIn(field, exit[field] ?? "", state.locale) !== undefined) return [state, []];
  const left = withCapTable(state, { typing: typing.filter((each) => each !== field) });
  return field === "exit" ? [left, []] : written(left);
}

/** What was typed, pasted or taken into one of the tables. */
export function updateTables(state: State, message: TableMessage, table: CapTableName): Step {
  const { tables } = state.captable;
  const after = edited(tables[table], message, state);
  if (!after) return [state, []];
  const { rows, complete, done, notice, effects = [] } = after;
  if (notice) return [{ ...state, notice }, effects];
  if (rows === tables[table]) return [state, effects];
  const changed = { ...tables, [table]: rows };
  const next = done === undefined ? (message.kind === "CellLeft" ? withCapTable(state, { tables: changed }) : withRows(state, table, rows)) : replaced(state, changed, done);
  return complete ? written(next) : [next, effects];
}

/** The sheet is the truth, but for what is being typed. */
function read(state: State, { found }: Of<"CapTableRead">): State {
  if (!found) return withCapTable(state, { place: undefined });
  const { captable, locale } = state;
  const { holders, convertibles, investors, classes, round } = found.draft;
  const { tables: known } = captable;
  const tables: Tables = {
    holders: rowsRead(holders, known.holders),
    round: rowsRead(round.size > 0 ? [round] : [], known.round),
    convertibles: rowsRead(convertibles, known.convertibles),
    investors: rowsRead(investors, known.investors),
    classes: rowsRead(classes, known.classes),
  };
  const sheet = [...found.places.values()][0]?.sheet ?? "";
  const { debt, exitValues } = found.draft;
  const typed = Object.fromEntries(captable.typing.map((field) => [field, captable.exit[field]]));
  const exit = { ...captable.exit, debt: debt === undefined ? "" : listText([debt], locale), exitValues: listText(exitValues, locale), ...typed };
  return withCapTable(state, { tables, exit, isExample: false, place: { key: found.key, number: found.number, sheet, hasRound: found.places.has("holders"), hasExit: found.places.has("classes"), followsDeal: found.linked } });
}
