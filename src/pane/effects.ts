/** Carries out what the update asks of the workbook; the one room of the pane where promises live. Answers come back as messages. */
import { isCapTableInput } from "../sheets/capTableInSheet";
import { ledgerParts } from "../sheets/deal";
import { isEventsInput } from "../sheets/eventsInSheet";
import type { Edit } from "../sheets/edit";
import { carryOut, WouldOverwrite, type TakeBack } from "../workbook/carryOut";
import { explainFailure } from "../workbook/failure";
import { select, selectedCells, selection, takenNames } from "../workbook/selection";
import { loadWithWorkbook } from "../workbook/startUp";
import { readTerms, writeTerm, type CellValue } from "../workbook/terms";
import { watch, type Watcher } from "../workbook/watch";
import type { TermValue } from "../core/model/scenario";
import type { CapTableEffect } from "./captable/message";
import type { EventsEffect } from "./events/message";
import { changeInOrder, inOrder, readInOrder } from "./inOrder";
import type { Send } from "./loop";
import type { Copy, Effect, Insert, Message } from "./message";
import { selectedCell } from "./explain/selectedCell";
import { changeScenarios } from "./scenarios/changeScenarios";

/** Long enough to read a sentence twice. */
const READ_MILLISECONDS = 8000;

export function perform(effect: Effect, send: Send<Message>): void {
  carry(effect, send).catch((error: unknown) => send({ kind: "Told", notice: { kind: "error", sentence: explainFailure(error) } }));
}

async function carry(effect: Effect, send: Send<Message>): Promise<void> {
  switch (effect.kind) {
    case "Watch":
      return follow(effect.table, send);
    case "ReadTerms":
      return send({ kind: "TermsRead", found: await readInOrder(() => readTerms(effect.table)), reload: effect.reload });
    case "WriteTerm":
      await changeInOrder(() => writeTerm(effect.scenario, effect.term, asCell(effect.value), effect.table, effect.row));
      // Terms that the sheet calculates may have followed.
      return send({ kind: "TermsChanged" });
    case "AddScenario":
    case "RenameScenario":
    case "MoveScenario":
    case "DeleteScenario":
      // The sheet is the truth: whether the change was made or refused, the form shows what stands there.
      return changeInOrder(() => changeScenarios(effect)).finally(() => send({ kind: "TermsChanged" }));
    case "SelectPlace":
      return select(effect.address);
    case "LoadWithWorkbook":
      return void (await loadWithWorkbook());
    case "TakeSelection": {
      const { address, values } = await inOrder(selectedCells);
      return send({ kind: "RangeTaken", table: effect.table, address, values });
    }
    case "ReadCapTable":
    case "WriteCapTable":
    case "ReadEvents":
    case "WriteEvents":
      return carryInput(effect, send);
    case "Inspect":
    case "Refresh":
    case "Repair":
    case "CountFreeze":
    case "Freeze":
      return inOrder(async () => (await import("./refresh/refreshEffects")).performRefresh(effect, send));
    case "RecordVersion":
    case "ProposeVersion":
    case "ProposeTermSheet":
    case "ProposeFile":
    case "ApplyProposal":
    case "ForgetKeep":
    case "ExportScenarios":
      return inOrder(async () => (await import("./versions/versionEffects")).performVersions(effect, send));
    case "ReadSelection":
      return send({ kind: "Selected", cell: await selectedCell(await selection(effect.address), effect.call) });
    case "ReadCell":
      return send({ kind: "Selected", cell: await selectedCell(effect.selection, effect.call) });
    case "Copy":
      return copy(effect, send);
    case "ExpireNotice":
      return void setTimeout(() => send({ kind: "NoticeExpired", notice: effect.notice }), READ_MILLISECONDS);
    case "Insert":
      return insert(effect, send);
    case "WritePlain":
      return inOrder(async () => (await import("./insert/plainEffects")).performPlain(effect, send));
  }
}

/** Tables of inputs other than the terms: read and written with code that comes when it is first wanted. */
async function carryInput(effect: CapTableEffect | EventsEffect, send: Send<Message>): Promise<void> {
  switch (effect.kind) {
    case "ReadCapTable":
      return send({ kind: "CapTableRead", found: await readInOrder(async () => (await import("./captable/capTableEffects")).readCapTable()) });
    case "WriteCapTable":
      await changeInOrder(async () => (await import("./captable/capTableEffects")).writeCapTable(effect));
      // Cells that the sheet calculates may have followed.
      return send({ kind: "CapTableChanged" });
    case "ReadEvents":
      return send({ kind: "EventsRead", found: await readInOrder(async () => (await import("./events/eventsEffects")).readEvents()) });
    case "WriteEvents":
      await changeInOrder(async () => (await import("./events/eventsEffects")).writeEvents(effect));
      return send({ kind: "EventsChanged" });
  }
}

/** Excel may refuse the clipboard to what it shows in a frame. */
async function copy({ text, done, refused }: Copy, send: Send<Message>): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    send({ kind: "Told", notice: { kind: "success", sentence: done } });
  } catch {
    send({ kind: "Told", notice: { kind: "warning", sentence: refused } });
  }
}

const isInput = (name: string): boolean => isCapTableInput(name) || isEventsInput(name);

let followed: { readonly table: string; readonly end: Promise<() => Promise<void>> } | undefined;

async function follow(table: string, send: Send<Message>): Promise<void> {
  if (followed?.table === table) return;
  const watcher: Watcher = {
    onTerms: () => send({ kind: "TermsChanged" }),
    onNamed: () => {
      send({ kind: "CapTableChanged" });
      send({ kind: "EventsChanged" });
    },
    onSelection: (where) => send({ kind: "SelectionMoved", selection: where }),
    onFailure: (error) => send({ kind: "Told", notice: { kind: "warning", sentence: explainFailure(error) } }),
  };
  const before = followed?.end;
  // The old handlers go first: taking them off could take new ones of the same events with them.
  const end = before ? before.then(async (stop) => stop()).then(() => watch(watcher, table, isInput)) : watch(watcher, table, isInput);
  followed = { table, end };
  await end;
}

const asCell = (value: TermValue): CellValue | null => (value === undefined || value === "" ? null : value);

async function insert(effect: Insert, send: Send<Message>): Promise<void> {
  try {
    const { insertModel } = await import("../sheets/insert");
    const edits = insertModel(effect.deal, effect.parts, await takenNames(), { table: effect.table, whenTaken: effect.whenTaken, ...(effect.asked ? { asked: effect.asked } : {}), ...(effect.events === undefined ? {} : { events: effect.events }) });
    const takeBack = await inOrder(async () => carryOut([...(await rowsFor(effect)), ...edits, ...(await (await import("./versions/insertVersion")).insertVersion(edits))], { overwrite: effect.overwrite }));
    if (effect.parts.includes("Events") && !effect.parts.includes("Terms")) await inOrder(() => handedOver(takeBack));
    send({ kind: "InsertFinished", sheets: sheetsIn(edits), table: tableIn(edits) ?? effect.table });
    if (effect.then !== undefined) await select(`${effect.then}!A1`);
  } catch (error) {
    if (error instanceof WouldOverwrite) send({ kind: "InsertBlocked", cells: error.addresses });
    else send({ kind: "InsertFailed", sentence: explainFailure(error) });
  }
}

/** Books in a workbook whose terms stand there already: their treatments become inputs too. */
async function rowsFor({ parts, table }: Insert): Promise<readonly Edit[]> {
  if (parts.includes("Terms") || !parts.some((part) => ledgerParts.includes(part))) return [];
  const [{ accountingRows }, { survey }] = await Promise.all([import("../sheets/refresh/accountingRows"), import("../workbook/survey")]);
  return accountingRows(await survey(), table);
}

/** Events that come to a model that is there already: its formulas read them, or they are taken back. */
async function handedOver(takeBack: TakeBack): Promise<void> {
  try {
    await (await import("./events/handOver")).handOver();
  } catch (error) {
    await takeBack();
    throw error;
  }
}

const sheetsIn = (edits: readonly Edit[]): string[] => [...new Set(edits.flatMap((edit) => (edit.kind === "cells" ? [edit.at.sheet] : [])))];
const tableIn = (edits: readonly Edit[]): string | undefined => edits.flatMap((edit) => (edit.kind === "table" && /^DealTerms/.test(edit.name) ? [edit.name] : []))[0];
