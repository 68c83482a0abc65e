/** What one who calculates is asked to do, and what comes back. The work is made of the question once, and kept until another question comes. */
import { attempt, CalculationError } from "../../core/calculationError";
import type { Question } from "../../core/analysis/question";
import { workOf, type Outcome, type Piece, type Refusal, type Work } from "../../core/analysis/work";
import type { DealEvent } from "../../core/model/events";
import { Events } from "../../core/model/happening";
import type { Basis } from "../../core/model/scenario";

/** A deal as plain values, which go from one thread to another. */
export interface PlainDeal {
  readonly name: string;
  readonly given: Float64Array;
  readonly events: readonly DealEvent[];
}

export const plainDeal = ({ name, given, events }: Basis): PlainDeal => ({ name, given, events: events?.all ?? [] });
export const basisOf = ({ name, given, events }: PlainDeal): Basis => ({ name, given, ...(events.length > 0 ? { events: new Events(events) } : {}) });

export interface Job {
  readonly id: number;
  readonly deal: PlainDeal;
  readonly question: Question;
}

export type Request = { readonly job: Job } & ({ readonly ask: "piece"; readonly from: number; readonly to: number } | { readonly ask: "outcome"; readonly pieces: readonly Piece[] });
export type Reply = { readonly piece: Piece } | { readonly outcome: Outcome | Refused };
/** Why a question has no answer. */
export interface Refused {
  readonly kind: "refused";
  readonly refusal: Refusal;
}

/** Answers requests one after the other. */
export function clerk(): (request: Request) => Reply {
  let held: { readonly id: number; readonly work: Work } | undefined;
  return (request) => {
    const { id, deal, question } = request.job;
    if (held?.id !== id) held = { id, work: workOf(basisOf(deal), question) };
    const { work } = held;
    if (request.ask === "piece") return { piece: work.piece(request.from, request.to) };
    const outcome = attempt(() => work.outcome(request.pieces));
    return { outcome: outcome instanceof CalculationError ? refused(outcome) : outcome };
  };
}

export const refused = ({ code, field, message }: CalculationError): Refused => ({ kind: "refused", refusal: { code, field, message } });
