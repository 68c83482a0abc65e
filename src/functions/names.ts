/** The names of all functions, for a page that announces them before it has loaded them. Only names: what imports this stays small. */
import type { FunctionName } from "./table";

// A record, so that a function without its name here does not compile.
const named: Readonly<Record<FunctionName, true>> = {
  CREDITSTAKE: true, POSTMONEY: true, PREMONEY: true, IMPLIEDVALUATION: true, SHAREPRICE: true, DILUTEDSTAKE: true, EFFECTIVEVALUATION: true,
  USAGECURVE: true, CREDITVALUE: true, CREDITCOST: true, BREAKEVENPREMIUM: true, ESCROWREVENUE: true, ESCROWBALANCE: true, CONTRACTLIABILITY: true,
  ESCROWSCHEDULE: true, ROUNDTRIP: true, TRACEDSPEND: true, GROWTHCONTRIBUTION: true, EXCIRCULARGROWTH: true, RUNWAY: true, STRANDEDCREDITS: true,
  GPUHOURS: true, CAPACITYCOVER: true, GPUCOST: true, MEASURE: true, MEASURES: true, LINE: true, SCHEDULE: true, COMPARE: true, EXPLAIN: true,
  CHECKS: true, JOURNAL: true, TRIALBALANCE: true, STATEMENT: true, MEASURETABLE: true, SENSITIVITY: true, TORNADO: true, SOLVE: true,
  SIMULATE: true, CAPTABLE: true, ROUNDPRICE: true, ANTIDILUTION: true, WARRANTSHARES: true, NOTEAMOUNT: true, WATERFALL: true, BREAKPOINTS: true,
  OPTIONVALUES: true, BACKSOLVE: true, XIRR: true, XNPV: true, MOIC: true,
};

export const functionNames = Object.keys(named) as readonly FunctionName[];
