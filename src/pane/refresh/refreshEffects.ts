/** Carries out what the tabs Refresh and Checks ask of the workbook. A file of its own, loaded when one of them is first opened. */
import { judged } from "../../sheets/refresh/findings";
import { freeze, repairs, type Freeze } from "../../sheets/refresh/repair";
import { carryOut } from "../../workbook/carryOut";
import { explainFailure } from "../../workbook/failure";
import { inspect, refresh, type Inspection } from "../../workbook/refresh";
import { selectedPlace } from "../../workbook/selection";
import type { Send } from "../loop";
import type { Message } from "../message";
import { inspectedFrom, type Inspected } from "./inspection";
import type { FreezeScope, RefreshEffect } from "./messages";

export async function performRefresh(effect: Exclude<RefreshEffect, { kind: "LoadWithWorkbook" }>, send: Send<Message>): Promise<void> {
  try {
    send(await carried(effect));
  } catch (error) {
    send({ kind: "RefreshFailed", sentence: explainFailure(error) });
  }
}

async function carried(effect: Exclude<RefreshEffect, { kind: "LoadWithWorkbook" }>): Promise<Message> {
  switch (effect.kind) {
    case "Inspect":
      return { kind: "Inspected", inspected: await looked() };
    case "Refresh": {
      const { done, left, before, after, picture } = await refresh(judged, effect.asked);
      return { kind: "Refreshed", done, inspected: inspectedFrom(picture, left, before, after) };
    }
    case "Repair": {
      const { edits, addresses } = repairs((await inspect(judged)).picture);
      if (edits.length > 0) await carryOut(edits, { overwrite: true });
      return { kind: "Repaired", formulas: addresses.length, inspected: await looked() };
    }
    case "CountFreeze": {
      const { addresses, errors } = await freezeOf(effect.scope);
      return { kind: "FreezeCounted", scope: effect.scope, frozen: { formulas: addresses.length, errors } };
    }
    case "Freeze": {
      const { edits, addresses, errors } = await freezeOf(effect.scope);
      if (edits.length > 0) await carryOut(edits, { overwrite: true });
      return { kind: "FormulasFrozen", frozen: { formulas: addresses.length, errors }, inspected: await looked() };
    }
  }
}

const looked = async (): Promise<Inspected> => inspectedNow(await inspect(judged));

const inspectedNow = ({ picture, state, findings, records }: Inspection): Inspected =>
  inspectedFrom(picture, findings, state.kind === "read" ? state.record.models : [], records);

async function freezeOf(scope: FreezeScope): Promise<Freeze> {
  const { picture } = await inspect(judged);
  return freeze(picture, scope === "workbook" ? undefined : await selectedPlace(scope));
}
