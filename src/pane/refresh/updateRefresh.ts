/** The part of the update that refreshes: looking, mending, repairing and freezing, one at a time. */
import type { Effect } from "../message";
import type { Notice, State } from "../state";
import type { Refreshing, RefreshMessage, Work } from "./messages";

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

/**
 * One thing at a time. What is pressed while the workbook is only being looked at comes next, for that may be a look that nobody has
 * asked for; while it is being written, nothing else is heard.
 */
export function asking(state: State, busy: Work["busy"], effect: Work["effect"]): Step {
  if (state.refreshing.busy === "working" || state.host !== "excel") return [state, []];
  const { done: _before, ...rest } = state.refreshing;
  const { notice: _said, ...quiet } = state;
  return goingOn([{ ...quiet, refreshing: { ...rest, next: { busy, effect } } }, []]);
}

/** Begins what comes next, where nothing is under way any more. */
export function goingOn([state, effects]: Step): Step {
  const { next, ...rest } = state.refreshing;
  if (!next || rest.busy) return [state, effects];
  return [{ ...state, refreshing: { ...rest, busy: next.busy } }, [...effects, next.effect]];
}

/** The workbook has changed: who looks at one of the tabs sees what that means for it. */
export function followed(state: State, effects: readonly Effect[]): Step {
  if (state.tab !== "Refresh" && state.tab !== "Checks") return [state, effects];
  const { refreshing } = state;
  return goingOn([{ ...state, refreshing: { ...refreshing, next: refreshing.next ?? { busy: "looking", effect: { kind: "Inspect" } } } }, effects]);
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
