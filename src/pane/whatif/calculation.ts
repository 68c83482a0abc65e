/** Carries out what the What if tab asks for; answers come back as messages. */
import { attempt, CalculationError } from "../../core/calculationError";
import { workOf } from "../../core/analysis/work";
import type { Perform } from "../loop";
import { byItself, calculated, type Hand } from "./hands";
import type { WhatIfEffect, WhatIfMessage } from "./message";
import { basisOf, refused, type Job } from "./request";

type Say = (message: WhatIfMessage) => void;

/** @param hands those who calculate: threads beside the page, or the page itself */
export function calculation(hands: () => Promise<readonly Hand[]>): Perform<WhatIfMessage, WhatIfEffect> {
  const stopped = new Set<number>();
  const calculate = async (job: Job, say: Say): Promise<void> => {
    const work = attempt(() => workOf(basisOf(job.deal), job.question));
    if (work instanceof CalculationError) return say({ kind: "Finished", id: job.id, outcome: refused(work) });
    const watching = { progress: (done: number) => say({ kind: "Progressed", id: job.id, done }), cancelled: () => stopped.has(job.id) };
    const by = await hands();
    // Where a thread dies the page takes its place, and begins anew.
    const outcome = await calculated(job, work.steps, by, watching).catch(() => calculated(job, work.steps, [byItself()], watching));
    if (outcome) say({ kind: "Finished", id: job.id, outcome });
  };
  return (effect, say) => {
    if (effect.kind === "Stop") stopped.add(effect.id);
    else calculate(effect.job, say).catch((error: unknown) => say({ kind: "Failed", id: effect.job.id, sentence: error instanceof Error ? error.message : String(error) }));
  };
}
