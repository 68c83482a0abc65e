/** Microsoft / OpenAI, Amazon / Anthropic and CoreWeave / OpenAI: cash, notes or the seller's own stock beside a commitment, with blanks where nothing was disclosed. */
import type { Template } from "../templates";
import { assumed, changed, day, draft, reported } from "./draft";

const structure = (why: string): ReturnType<typeof reported> => assumed("Cash with commitment", why);

const openAi2023 = draft("2023 investment", {
  Structure: structure("Reported in two ways: cash, or a large part as purchases of cloud compute (Semafor, 18 November 2023)"),
  "Investor cash": reported(10000, "US$10bn reported for 2023; only a fraction had been wired by 18 November 2023 (Semafor)"),
  "Closing date": assumed(day(2023, 1, 31), "Reported for 2023; the day is an assumption"),
});

const openAi2025 = changed(openAi2023, "2025 recapitalisation", {
  Structure: structure("A further commitment to buy Azure beside the stake (SEC filing of 28 October 2025)"),
  "Investor cash": reported(13000, "Total commitments of US$13bn, of which US$11.6bn funded on 30 September 2025 (10-Q)"),
  Commitment: reported(250000, "OpenAI is to buy a further US$250bn of Azure (SEC filing of 28 October 2025)"),
  "Closing date": reported(day(2025, 10, 28), "SEC filing of 28 October 2025"),
});

export const openAi: Template = {
  id: "openai",
  name: "Microsoft / OpenAI",
  remark:
    "Reported amounts only. No valuation was disclosed for these investments, nor the months of the commitment: fill in Post-money (or Pre-money) and Commitment months before the figures mean anything. How much was paid in compute is disputed.",
  money: "US$ m",
  scenarios: [openAi2023, openAi2025],
  disclosed: { label: "Disclosed stake", value: 0.27, source: "27 % as converted after the recapitalisation (SEC filing of 28 October 2025)", measure: "Total stake" },
};

const note = (why: string): ReturnType<typeof reported> => reported("Convertible note", why);

const anthropic2025 = draft("To end of 2025", {
  Structure: note("Convertible notes, with AWS as primary provider (press); by the end of 2025 a part had become preferred shares"),
  "Investor cash": reported(8000, "US$8bn invested in all to 31 December 2025 (press)"),
  "Closing date": assumed(day(2024, 11, 30), "A further US$4bn was reported in November 2024; the day, and one date for all, are assumptions"),
});

const anthropic2026 = changed(anthropic2025, "April 2026", {
  Structure: assumed("Convertible note", "Whether notes or shares was not reported; a note as before"),
  "Investor cash": reported(5000, "US$5bn at once; up to US$20bn more is left out (press, April 2026)"),
  Commitment: reported(100000, "More than US$100bn on AWS over ten years (press, April 2026)"),
  "Commitment months": reported(120, "Ten years (press, April 2026)"),
  "Closing date": assumed(day(2026, 4, 20), "Announced on 20 April 2026; that the money moved on that day is an assumption"),
});

export const anthropic: Template = {
  id: "anthropic",
  name: "Amazon / Anthropic",
  remark:
    "Reported amounts only. Interest, cap, discount and conversion of the notes were not disclosed and are blank: fill in Conversion date and Conversion pre-money before there is a stake. What the notes cost and bring back needs neither.",
  money: "US$ m",
  scenarios: [anthropic2025, anthropic2026],
};

const stock = draft("March 2025", {
  Structure: reported("Vendor equity", "CoreWeave issues its own stock to its customer beside the contract (Common Stock Issuance Agreement of 7 March 2025, exhibit 10.25 to its S-1)"),
  "Closing date": reported(day(2025, 3, 7), "Date of the Master Services Agreement and of the Common Stock Issuance Agreement"),
  Commitment: reported(11900, "US$11.9bn (Reuters, 10 March 2025)"),
  "Commitment months": reported(60, "Five years (Reuters, 10 March 2025)"),
  "Equity given to customer": reported(350, "US$350m of Class A common stock at the price of the initial public offering (Common Stock Issuance Agreement of 7 March 2025)"),
});

export const coreWeave: Template = {
  id: "coreweave",
  name: "CoreWeave / OpenAI",
  remark:
    "Reported amounts of the first contract; those of May and September 2025 are left out. No shares of OpenAI are bought, so that there is no stake and no valuation. When spend begins, how it grows and what delivery costs were not disclosed: a straight line from closing and the usual cost stand in. AMD / OpenAI is of the same kind; neither its purchases nor the value of its warrant was disclosed as an amount.",
  money: "US$ m",
  scenarios: [stock],
};
