/** Alibaba / Moonshot as reported in February 2024, with the assumptions of the template. */
import { readScenario } from "../../src/core/model/scenario";

export const referenceDeal = readScenario("Moonshot", [
  ["Structure", "Credits in escrow"], ["Investor cash", 410], ["Credits", 390], ["Other investors", 200], ["Post-money", 2500], ["Closing date", 45_341],
  ["Credit months", 24], ["Usage curve", "Straight"], ["Expected breakage", 0.1], ["Delivery cost", 0.6], ["Discount rate", 0.1],
]);
