/**
 * What happens to the explanation when the selection moves. It follows the selection; but a place that the explanation itself led to
 * is only looked at, and the explanation stays until the reader goes on, or comes back.
 */
import { isSamePlace } from "../../sheets/address";
import type { Effect, Message } from "../message";
import type { State } from "../state";

type Step = readonly [State, readonly Effect[]];
type ExplainMessage = Extract<Message, { kind: "SelectionMoved" | "Selected" | "CallChosen" | "PlaceFollowed" | "WentBack" | "HereExplained" | "CopyPressed" }>;

export function updateExplain(state: State, message: ExplainMessage): Step {
  switch (message.kind) {
    case "SelectionMoved":
      return moved(state, message);
    case "Selected":
      return [state.selected === undefined || state.selected === message.cell.address ? { ...state, explained: message.cell } : state, []];
    case "CallChosen":
      return state.explained ? [state, [{ kind: "ReadSelection", address: state.explained.address, call: message.index }]] : [state, []];
    case "PlaceFollowed":
      return [{ ...state, looking: message.address }, [{ kind: "SelectPlace", address: message.address }]];
    case "WentBack":
      return back(state);
    case "HereExplained":
      return [{ ...anywhere(state), trail: state.explained ? [...state.trail, state.explained.address] : state.trail }, [{ kind: "ReadSelection" }]];
    case "CopyPressed":
      return [state, [{ ...message, kind: "Copy" }]];
  }
}

function moved(state: State, { selection }: Extract<ExplainMessage, { kind: "SelectionMoved" }>): Step {
  // Nobody looks unless the tab is open, and reading what a formula names takes a while.
  if (state.tab !== "Explain") return [state, []];
  const { address } = selection;
  if (state.looking !== undefined && isSamePlace(state.looking, address)) return [state, []];
  // Who comes back finds the call that was being read.
  const call = state.explained?.address === address ? state.explained.chosen : 0;
  const isExpected = state.selected !== undefined && isSamePlace(state.selected, address);
  return [{ ...still(state), selected: address, trail: isExpected ? state.trail : [] }, [{ kind: "ReadCell", selection, ...(call ? { call } : {}) }]];
}

/** To the explained cell, or to the one that was explained before it. */
function back(state: State): Step {
  const { looking, explained, trail } = state;
  const before = trail[trail.length - 1];
  if (looking !== undefined && explained) return [{ ...still(state), selected: explained.address }, [{ kind: "SelectPlace", address: explained.address }]];
  if (before === undefined) return [state, []];
  return [{ ...state, selected: before, trail: trail.slice(0, -1) }, [{ kind: "SelectPlace", address: before }]];
}

/** The tab was opened: whatever is selected now is explained. */
export function explainOpened(state: State): Step {
  return [{ ...anywhere(state), trail: [] }, state.tab === "Explain" && state.host === "excel" ? [{ kind: "ReadSelection" }] : []];
}

/** The explanation follows a changed term, also while the reader looks at the cell of that term. */
export const readAgain = ({ tab, explained }: State): readonly Effect[] =>
  tab === "Explain" && explained ? [{ kind: "ReadSelection", address: explained.address, call: explained.chosen }] : [];

/** Whatever is selected when it is read is what is meant. */
function anywhere(state: State): State {
  const { selected: _selected, ...rest } = still(state);
  return rest;
}

/** Looking at nothing but the explained cell. */
function still(state: State): State {
  const { looking: _looking, ...rest } = state;
  return rest;
}
