/** What each message does to the deals of the workbook. Pure. */
import type { Update } from "../../loop";
import type { Dealing, DealsEffect, DealsMessage } from "./dealing";

export const updateDeals: Update<Dealing, DealsMessage, DealsEffect> = (state, message) => {
  switch (message.kind) {
    case "SelectionPressed":
      return state.doing ? [state, []] : [{ ...quiet(state), doing: "reading" }, [{ kind: "ReadSelection" }]];
    case "DealsFound":
      return [{ ...quiet(state), found: message.found }, []];
    case "MeasuresChosen": {
      const { measures: _before, ...rest } = said(state);
      return [message.measures ? { ...rest, measures: message.measures } : rest, []];
    }
    case "InsertPressed":
      if (state.doing || !state.found || message.measures.length === 0) return [state, []];
      return [{ ...quiet(state), doing: "inserting" }, [{ kind: "WriteAnswers", found: state.found, measures: message.measures, where: message.where, ...(message.events === undefined ? {} : { events: message.events }) }]];
    case "Occupied":
      return [{ ...quiet(state), occupied: message.occupied }, []];
    case "Withdrawn":
      return [quiet(state), []];
    case "Written":
      return [{ ...quiet(state), written: message.address }, []];
    case "Failed": {
      // A range that cannot be used leaves nothing to be asked about the one before it.
      const { found: _before, ...rest } = quiet(state);
      return [{ ...(state.doing === "reading" ? rest : quiet(state)), failure: message.sentence }, []];
    }
  }
};

/** What was said of the last thing that was done. */
function said({ written: _written, failure: _failure, ...state }: Dealing): Dealing {
  return state;
}

function quiet(state: Dealing): Dealing {
  const { doing: _doing, occupied: _occupied, ...rest } = said(state);
  return rest;
}
