/** The loop of the tab: it outlives the tab, so that what was filled in and calculated is there when somebody comes back. */
import { useEffect, useSyncExternalStore } from "react";
import type { Question } from "../../core/analysis/question";
import type { Basis } from "../../core/model/scenario";
import { startLoop, type Send } from "../loop";
import { calculation } from "./calculation";
import { initialWhatIf, type Answered, type Form, type View, type WhatIf } from "./form";
import type { WhatIfMessage } from "./message";
import { updateWhatIf } from "./updateWhatIf";
import { hands } from "./workers";

const loop = startLoop(initialWhatIf, updateWhatIf, calculation(hands));

export interface WhatIfShown {
  readonly whatIf: WhatIf;
  readonly say: Send<WhatIfMessage>;
}

let told = loop.state();

/** The state, the same one while nothing moves but the progress of a calculation: a form is not drawn anew ten times a second for it. */
function withoutProgress(): WhatIf {
  const now = loop.state();
  const keys = Object.keys({ ...now, ...told }) as (keyof WhatIf)[];
  const same = now.running?.id === told.running?.id && keys.every((key) => key === "running" || now[key] === told[key]);
  if (!same) told = now;
  return told;
}

export const useWhatIf = (): WhatIfShown => ({ whatIf: useSyncExternalStore(loop.subscribe, withoutProgress), say: loop.send });

/** The share that is done of what is being calculated. */
export const useProgress = (): number => useSyncExternalStore(loop.subscribe, () => loop.state().running?.done ?? 0);

export const change = (say: Send<WhatIfMessage>, changed: Partial<Form>): void => say({ kind: "Changed", change: changed });

/** Tells this question of this deal from others. */
export const keyOf = (question: Question, basis: Basis): string => JSON.stringify([question, [...basis.given], basis.events?.all]);

/** Asks by itself whenever the question or the deal is another one: grids and bars are there at once. While a question is incomplete the last answer stays. */
export function useAsking({ whatIf, say }: WhatIfShown, kind: View, question: Question | undefined, basis: Basis): Answered | undefined {
  const answered = whatIf.answered[kind];
  const key = question && keyOf(question, basis);
  const known = answered?.key === key || whatIf.running?.key === key;
  useEffect(() => {
    if (question && key !== undefined && !known) say({ kind: "Asked", question, basis, key });
  }, [question, basis, key, known, say]);
  return answered;
}
