/** Which kinds of events a deal has a use for: what somebody may choose from. */
import { eventKinds, type KindName } from "../model/events";
import { givenValue, type Scenario } from "../model/scenario";
import { trancheKinds } from "../model/tranches";
import { choicesOf } from "./choices";
import { needs, type BookedKind, type Instrument, type Needs } from "./event";

/** In the order of their table. A kind that nothing in the deal reads is left out; its check says so where it stands all the same. */
export function kindsUsed(scenario: Scenario): readonly KindName[] {
  const structure = givenValue(scenario, "Structure");
  const isNote = structure === "Convertible note";
  const hasCredits = Number(givenValue(scenario, "Credits") ?? 0) > 0 || (scenario.events?.of("trancheCredits").length ?? 0) > 0;
  const { investmentMethod, methodAfterConversion, preferredShares } = choicesOf(scenario);
  const methods = isNote ? [investmentMethod, methodAfterConversion] : [investmentMethod];
  const instruments: readonly Instrument[] = isNote ? ["Convertible note", "Shares"] : ["Shares"];
  const isBooked = (of: Needs): boolean =>
    (!of.instrument || instruments.includes(of.instrument)) && (!of.methods || of.methods.some((each) => methods.includes(each))) && (!of.preferredShares || of.preferredShares === preferredShares);
  return (Object.keys(eventKinds) as KindName[]).filter((kind) => {
    if (trancheKinds.includes(kind)) return !isNote;
    if (kind === "actualUsage" || kind === "breakageEstimate") return hasCredits;
    if (kind === "equityVests") return structure === "Vendor equity";
    return isBooked(needs[kind as BookedKind] ?? {});
  });
}
