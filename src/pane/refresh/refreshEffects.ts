/** Carries out what the tabs Refresh and Checks ask of the workbook. A file of its own, loaded when one of them is first opened. */
import { judged } from "../../sheets/refresh/findings";
import { freeze, repairs, type Freeze } from "../../sheets/refresh/repair";
import { carryOut } from "../../workbook/carryOut";
import { explainFailure } from "../../workbook/failure";
import { inspect, refresh, type Inspection } from "../../workbook/refresh";
import { selectedPlace } from "../../workbook/selection";
import type { Send } from "../loop";
import type { Message } from "../message";
import { canBeKept, isKept, keepOf } from "../../sheets/refresh/keep";
import { termsNow } from "../../sheets/refresh/termsNow";
import type { Edit } from "../../sheets/edit";
import { keptOf, knownAuthor, modelsOf, versionEdits } from "../versions/versioning";
import { inspectedNow, type Inspected } from "./inspection";
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
      const { done, left, before, after, picture, state } = await refresh(judged, effect.asked, (found) => opening(found, effect.keep));
      return { kind: "Refreshed", done, inspected: inspectedNow({ picture, state, findings: left, records: after }, before) };
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

/** A version of the terms as they stand, and what is kept: of that before, only what is still so. */
function opening({ picture, state, findings }: Inspection, keep: readonly string[]): Edit[] {
  const kept = findings.filter(canBeKept).filter((each) => keep.includes(each.id) || isKept(each, keptOf(state)));
  const keeping: Edit[] = keep.length > 0 ? [{ kind: "memory", name: "kept", content: kept.map(keepOf) }] : [];
  return [...versionEdits(state, termsNow(picture, modelsOf(state)), { who: knownAuthor(), reason: "refresh" }), ...keeping];
}

async function freezeOf(scope: FreezeScope): Promise<Freeze> {
  const { picture } = await inspect(judged);
  return freeze(picture, scope === "workbook" ? undefined : await selectedPlace(scope));
}
