/** A finding as a sentence of the pane's language. */
import type { Finding } from "../../sheets/refresh/finding";
import type { Texts } from "../texts/english";

export function findingSentence(of: Finding, { refresh: { findings }, model }: Texts): string {
  if (of.kind === "unreadable") return findings.unreadable({ ...of.facts, sentence: model.sentence(of.facts.sentence) });
  // Each kind has its own facts; the table of sentences is keyed by kind, which the compiler cannot follow through a union.
  return (findings[of.kind] as (facts: Finding["facts"]) => string)(of.facts);
}
