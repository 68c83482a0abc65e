/** All custom functions, group by group, in the order in which Excel's reference lists them. */
import { circularity } from "./table/circularity";
import { credits } from "./table/credits";
import { deal } from "./table/deal";
import { escrow } from "./table/escrow";
import { returns } from "./table/returns";
import { round } from "./table/round";
import { startUp } from "./table/startUp";
import type { CustomFunction } from "./customFunction";

const all = [...round, ...credits, ...escrow, ...circularity, ...startUp, ...deal, ...returns] as const;

export type FunctionName = (typeof all)[number]["name"];

export const customFunctions: readonly CustomFunction<FunctionName>[] = all;
