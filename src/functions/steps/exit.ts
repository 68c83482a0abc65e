import { told, type Steps } from "../declaredSteps";
import { exit } from "../table/exit";
import { answerStep } from "./answerStep";

const steps = (name: (typeof exit)[number]["name"]): Steps => (asked) => told(asked, answerStep(asked, exit.find((each) => each.name === name)!, "each class's best choice"));

export const exitSteps: Readonly<Record<string, Steps>> = { WATERFALL: steps("WATERFALL"), BREAKPOINTS: steps("BREAKPOINTS"), OPTIONVALUES: steps("OPTIONVALUES"), BACKSOLVE: steps("BACKSOLVE") };
