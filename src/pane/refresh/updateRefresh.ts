/** The part of the update that refreshes: looking, mending, repairing and freezing, one at a time. */
import type { Effect } from "../message";
import type { Notice, State } from "../state";
import type { VersionEffect } from "../versions/messages";
import type { Refreshing, RefreshEffect, RefreshMessage } from "./messages";

type Step = readonly [State, readonly Effect[]];

export function updateRefresh(state: State, message: RefreshMessage): Step {
  const { refreshing } = state;
  switch (message.kind) {
    case "InspectionWanted":
      return refreshing.busy ? [state, []] : asking(state, "looking", { kind: "Inspect" });
    case "Inspected":
      return [answered(state, { inspected: message.inspected }), []];
    case "MendTicked": {
      const ticked = refreshing.ticked.includes(message.id) ? refreshing.ticked.filter((id) => id !== message.id) : [...refreshing.ticked, message.id];
      return [{ ...state, refreshing: { ...refreshing, ticked, keeping: refreshing.keeping.filter((id) => id !== message.id) } }, []];
    }
    case "RefreshPressed":
      return asking(state, "working", { kind: "Refresh", asked: refreshing.ticked, keep: refreshing.keeping });
    case "Refreshed":
      return [answered(state, { inspected: message.inspected, done: message.done }), []];
    case "RepairPressed":
      return asking(state, "working", { kind: "Repair" });
    case "Repaired":
      return told(answered(state, { inspected: message.inspected }), { kind: "success", sentence: state.texts.refresh.repaired(message.formulas) });
    case "FreezeWanted":
      return asking(state, "looking", { kind: "CountFreeze", scope: message.scope });
    case "FreezeCounted":
      return counted(state, message);
    case "FreezeAnswered":
      return freezeAnswered(state, message.freeze);
    case "FormulasFrozen":
      return told(answered(state, { inspected: message.inspected }), { kind: "success", sentence: frozenSentence(state, message) });
    case "RefreshFailed":
      return told(answered(state, {}), { kind: "error", sentence: message.sentence });
  }
}

/** One thing at a time: what is pressed while the workbook is being read or written is not heard. */
export function asking(state: State, busy: NonNullable<Refreshing["busy"]>, effect: RefreshEffect | VersionEffect): Step {
  if (state.refreshing.busy || state.host !== "excel") return [state, []];
  const { done: _before, ...rest } = state.refreshing;
  const { notice: _said, ...quiet } = state;
  return [{ ...quiet, refreshing: { ...rest, busy } }, [effect]];
}

/** The workbook has changed: who looks at one of the tabs sees what that means for it. */
export function followed(state: State, effects: readonly Effect[]): Step {
  const isShown = state.tab === "Refresh" || state.tab === "Checks";
  if (!isShown || state.refreshing.busy) return [state, effects];
  return [{ ...state, refreshing: { ...state.refreshing, busy: "looking" } }, [...effects, { kind: "Inspect" }]];
}

/** Ticks stay for what is still there to be asked. */
export function answered(state: State, found: Pick<Refreshing, "inspected" | "done">): State {
  const { busy: _done, freezing: _asked, ...rest } = state.refreshing;
  const next: Refreshing = { ...rest, ...found };
  const isThere = (id: string): boolean => next.inspected?.findings.some((each) => each.id === id) === true;
  return { ...state, refreshing: { ...next, ticked: next.ticked.filter(isThere), keeping: next.keeping.filter(isThere) } };
}

function counted(state: State, { scope, frozen }: Extract<RefreshMessage, { kind: "FreezeCounted" }>): Step {
  const next = answered(state, {});
  if (frozen.formulas > 0) return [{ ...next, refreshing: { ...next.refreshing, freezing: { scope, frozen } } }, []];
  return told(next, { kind: "warning", sentence: frozenSentence(state, { frozen }) });
}

function freezeAnswered(state: State, freeze: boolean): Step {
  const { freezing, ...rest } = state.refreshing;
  const closed: State = { ...state, refreshing: rest };
  return freezing && freeze ? asking(closed, "working", { kind: "Freeze", scope: freezing.scope }) : [closed, []];
}

function frozenSentence({ texts: { refresh } }: State, { frozen: { formulas, errors } }: Pick<Extract<RefreshMessage, { kind: "FormulasFrozen" }>, "frozen">): string {
  return [formulas > 0 ? refresh.frozen(formulas) : refresh.freezeNothing, ...(errors.length > 0 ? [refresh.leftAlone(errors)] : [])].join(" ");
}

export function told(state: State, notice: Notice): Step {
  return [{ ...state, notice }, notice.kind === "success" ? [{ kind: "ExpireNotice", notice }] : []];
}
