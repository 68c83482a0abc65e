/** What happens on the What if tab, and what it asks for. The tab has a loop of its own, so that the pane can start without it. */
import type { Question } from "../../core/analysis/question";
import type { Outcome } from "../../core/analysis/work";
import type { Basis } from "../../core/model/scenario";
import type { Form, View } from "./form";
import type { Job, Refused } from "./request";

export type WhatIfMessage =
  | { readonly kind: "ViewChosen"; readonly view: View }
  | { readonly kind: "Changed"; readonly change: Partial<Form> }
  /** `key` tells this question of this deal from others. */
  | { readonly kind: "Asked"; readonly question: Question; readonly basis: Basis; readonly key: string }
  | { readonly kind: "Progressed"; readonly id: number; readonly done: number }
  | { readonly kind: "Finished"; readonly id: number; readonly outcome: Outcome | Refused }
  | { readonly kind: "Cancelled" }
  | { readonly kind: "Failed"; readonly id: number; readonly sentence: string };

export type WhatIfEffect = { readonly kind: "Calculate"; readonly job: Job } | { readonly kind: "Stop"; readonly id: number };
