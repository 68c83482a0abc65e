/** Alibaba and Moonshot AI, February 2024: the round as reported, and the readings that explain the stake disclosed later. */
import type { Template } from "../templates";
import { assumed, changed, day, draft, reported } from "./draft";

const press = "Financial Times, February 2024";

const asReported = draft("As reported", {
  Structure: reported("Credits in escrow", "The funds are kept in an escrow account and treated as incoming revenue (Benzinga, 13 May 2024, citing the Financial Times)"),
  "Investor cash": assumed(410, `About 800 in all, of it just under half in credits (${press}); the split is not disclosed`),
  Credits: assumed(390, `"Just under half" of about 800 (${press}); the amount is not disclosed`),
  "Other investors": reported(200, `A round of US$1bn led by Alibaba, about US$800m of it Alibaba's (${press})`),
  "Post-money": reported(2500, `Valuation US$2.5bn (${press}; Bloomberg); that it is after the money is a reading`),
  "Closing date": assumed(day(2024, 2, 19), "Reported in February 2024; the day is not disclosed"),
  "Credit months": assumed(24, "Not disclosed"),
  "Usage curve": assumed("Straight", "Not disclosed"),
  "Expected breakage": assumed(0.1, "Not disclosed"),
  "Delivery cost": assumed(0.6, "Not disclosed"),
  "Discount rate": assumed(0.1, "Not disclosed"),
});

const firstClose = changed(asReported, "First close only", {
  "Other investors": assumed(0, "Only Alibaba's part had closed"),
  "Post-money": null,
  "Pre-money": assumed(1500, "2,500 less the whole round of 1,000"),
});

const issuedBasis = changed(asReported, "Issued basis", {
  "Unissued pool": assumed(0.111111111111, "Unissued options of 11.1 % of the fully diluted count would make 32 % of all shares 36 % of the issued ones"),
});

/** 25 bought at a post-money of 300 is 8.3 %, 5 % after a round that sells 40 %; the other 775 come at 2,500. */
const earlierPurchase = changed(asReported, "Earlier purchase", {
  "Investor cash": assumed(385, "775 in the round, 390 of it credits; 25 earlier in the fiscal year"),
  "Other investors": assumed(225, "So that the round is 1,000 as reported"),
  "Earlier stake": assumed(25 / 300, "25 at a post-money of 300, the valuation reported for February 2023: 8.3 %, and 5 % after this round"),
});

const preMoney = changed(asReported, "Pre-money reading", {
  "Post-money": null,
  "Pre-money": assumed(2500, "The US$2.5bn read as before the money"),
});

export const moonshot: Template = {
  id: "moonshot",
  name: "Alibaba / Moonshot AI, February 2024",
  remark:
    "Reported: a US$1bn round led by Alibaba at US$2.5bn, US$800m of it Alibaba's, just under half in credits kept in escrow. Everything else is an assumption. The further scenarios are readings that could explain the stake disclosed later.",
  money: "US$ m",
  scenarios: [asReported, firstClose, issuedBasis, earlierPurchase, preMoney],
  disclosed: {
    label: "Disclosed stake",
    value: 0.36,
    source: "About 36 %, for approximately US$0.8bn in the fiscal year: Alibaba annual report FY2024, as quoted by the South China Morning Post",
    measure: "Issued stake",
  },
};
