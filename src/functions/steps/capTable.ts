import { countedMoney } from "../../core/captable/antiDilution";
import { sharesBoughtBack } from "../../core/captable/warrants";
import { told, type Named, type Steps } from "../declaredSteps";
import { capTable } from "../table/capTable";
import { answerStep } from "./answerStep";

const of = (name: (typeof capTable)[number]["name"]) => capTable.find((each) => each.name === name)!;

export const capTableSteps: Readonly<Record<string, Named | Steps>> = {
  CAPTABLE: (asked) => told(asked, answerStep(asked, of("CAPTABLE"), "all terms of the round, solved together")),
  ROUNDPRICE: (asked) => told(asked, answerStep(asked, of("ROUNDPRICE"), "all terms of the round, solved together")),
  ANTIDILUTION: { answer: "Conversion price after the issue", unit: "price", parts: { "Money counted": countedMoney } },
  WARRANTSHARES: { answer: "Shares added", unit: "shares", parts: { "Shares bought back": sharesBoughtBack } },
  NOTEAMOUNT: (asked) => told(asked, answerStep(asked, of("NOTEAMOUNT"), "principal and interest")),
};
