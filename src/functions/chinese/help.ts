/** What is said about each function and its parameters in Simplified Chinese: for functions.zh-CN.json, the reference and the pane's explanations. */
import type { Help } from "../customFunction";
import type { FunctionName } from "../table";
import { analysis } from "./analysis";
import { capTable } from "./capTable";
import { circularity } from "./circularity";
import { credits } from "./credits";
import { deal } from "./deal";
import { escrow } from "./escrow";
import { exit } from "./exit";
import { ledger } from "./ledger";
import { returns } from "./returns";
import { round } from "./round";
import { startUp } from "./startUp";

/** Without a source where the English one is a citation, which stays as it is. */
export type ChineseHelp = Partial<Help> & Pick<Help, "summary" | "parameters">;

export const chineseHelp: Readonly<Record<FunctionName, ChineseHelp>> = { ...round, ...credits, ...escrow, ...circularity, ...startUp, ...deal, ...ledger, ...analysis, ...capTable, ...exit, ...returns };
