// `creditstake recalc` and `creditstake check`: what was asked for, what is done and what is said. Files and streams are the caller's.
import { writeWorkbook } from "../files/workbookWriter";
import { Refused } from "../files/refused";
import { change, pickScenario, Unchangeable } from "./change";
import { findingsIn, type Findings } from "./findings";
import { openBook, type Addin, type OpenBook } from "./openBook";
import { csvOf, valuesOf } from "./values";

export interface Terminal {
  readonly read: (path: string) => Uint8Array;
  readonly write: (path: string, bytes: Uint8Array) => void;
  readonly print: (text: string) => void;
  /** Progress and complaints, which no program reads. */
  readonly tell: (sentence: string) => void;
}

/** Exit codes; docs/headless.md describes them. */
export const codes = { done: 0, failed: 1, usage: 2, file: 3 } as const;

const usage = `Usage:
  creditstake recalc FILE.xlsx [--set "Term=value"]... [--scenario NAME] [--sheet NAME] [--out FILE.xlsx] [--csv | --json]
  creditstake check FILE.xlsx [--json]`;

class WrongUsage extends Error {}

interface Asked {
  readonly verb: "recalc" | "check";
  readonly file: string;
  readonly sets: readonly string[];
  readonly scenario?: string;
  readonly sheet?: string;
  readonly out?: string;
  readonly as: "words" | "csv" | "json";
}

export function runCommand(given: readonly string[], addin: Addin, terminal: Terminal): number {
  try {
    if (given.includes("--help") || given.includes("-h")) {
      terminal.print(`${usage}\n`);
      return codes.done;
    }
    const asked = parse(given);
    const opened = open(asked.file, addin, terminal);
    return asked.verb === "check" ? check(asked, opened, terminal) : recalc(asked, opened, terminal);
  } catch (error) {
    if (error instanceof WrongUsage || error instanceof Unchangeable) terminal.tell(error instanceof WrongUsage ? `${error.message}\n${usage}` : error.message);
    else if (error instanceof Refused) terminal.tell(error.message);
    else throw error;
    return error instanceof Refused ? codes.file : codes.usage;
  }
}

function parse([verb, ...rest]: readonly string[]): Asked {
  if (verb !== "recalc" && verb !== "check") throw new WrongUsage(verb === undefined ? "A command is needed." : `There is no command "${verb}".`);
  const asked: { file?: string; sets: string[]; scenario?: string; sheet?: string; out?: string; as: Asked["as"] } = { sets: [], as: "words" };
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] ?? "";
    const value = (): string => {
      const next = rest[++at];
      if (next === undefined) throw new WrongUsage(`${word} needs a value.`);
      return next;
    };
    if (word === "--json" || (word === "--csv" && verb === "recalc")) asked.as = word === "--json" ? "json" : "csv";
    else if (verb === "recalc" && word === "--set") asked.sets.push(value());
    else if (verb === "recalc" && word === "--scenario") asked.scenario = value();
    else if (verb === "recalc" && word === "--sheet") asked.sheet = value();
    else if (verb === "recalc" && word === "--out") asked.out = value();
    else if (word.startsWith("-") || asked.file !== undefined) throw new WrongUsage(`"${word}" means nothing to ${verb}.`);
    else asked.file = word;
  }
  if (asked.file === undefined) throw new WrongUsage(`${verb} needs a file.`);
  return { ...asked, verb, file: asked.file };
}

/** Files above this size take seconds. */
const LARGE = 2 ** 20;

function open(path: string, addin: Addin, { read, tell }: Terminal): OpenBook {
  let bytes: Uint8Array;
  try {
    bytes = read(path);
  } catch {
    throw new Refused(`The file "${path}" cannot be read.`);
  }
  const large = bytes.length > LARGE;
  if (large) tell(`Reading ${path} (${Math.round(bytes.length / 2 ** 20)} MB) and calculating it.`);
  const opened = openBook(path.split(/[\\/]/).at(-1) ?? path, bytes, addin);
  if (large) tell("Calculated; looking at its cells.");
  return opened;
}

function check({ file, as }: Asked, { book, stored, lost }: OpenBook, { print }: Terminal): number {
  const findings = findingsIn(book, (name) => stored.isCustom(name));
  const failing = findings.checks.filter(({ pass }) => !pass);
  const fails = failing.length + findings.unsupported.length + findings.errors.length > 0;
  if (as === "json") print(`${JSON.stringify({ file, ...findings, notRead: Object.fromEntries(lost.list), pass: !fails }, null, 2)}\n`);
  else print(words(file, findings));
  return fails ? codes.failed : codes.done;
}

const counted = (count: number, one: string): string => `${count} ${one}${count === 1 ? "" : "s"}`;

function words(file: string, { formulas, checks, unsupported, errors }: Findings): string {
  const failing = checks.filter(({ pass }) => !pass);
  const lines = [
    ...failing.map(({ at, label, shown }) => `${at}: the check "${label}" fails${shown ? ` (${shown})` : ""}.`),
    ...unsupported.map(({ at, formula, why }) => `${at}: ${shortened(formula)} is not supported: ${why}.`),
    ...errors.map(({ at, formula, why }) => `${at}: ${shortened(formula)} is ${why}`),
    `${file}: ${counted(formulas, "formula")}, ${counted(checks.length, "check")}; ${verdict(failing.length, unsupported.length, errors.length)}.`,
  ];
  return `${lines.join("\n")}\n`;
}

function verdict(failing: number, unsupported: number, errors: number): string {
  const wrong = [
    ...(failing ? [`${counted(failing, "check")} ${failing === 1 ? "fails" : "fail"}`] : []),
    ...(unsupported ? [`${counted(unsupported, "formula")} not supported`] : []),
    ...(errors ? [`${counted(errors, "DEAL formula")} in error`] : []),
  ];
  return wrong.length ? wrong.join(", ") : "everything passes";
}
const shortened = (formula: string): string => (formula.length > 120 ? `${formula.slice(0, 119)}…` : formula);

function recalc({ file, sets, scenario, sheet, out, as }: Asked, { book, stored, lost }: OpenBook, { print, tell, write }: Terminal): number {
  if (sheet !== undefined && book.sheetId(sheet) === undefined) throw new Unchangeable(`There is no sheet "${sheet}" in ${file}.`);
  if (scenario !== undefined) pickScenario(book, scenario);
  for (const each of sets) change(book, each, scenario);
  book.evaluate();
  const { unsupported, formulas } = findingsIn(book, (name) => stored.isCustom(name));
  if (unsupported.length) {
    for (const { at, formula, why } of unsupported) tell(`${at}: ${shortened(formula)} is not supported: ${why}.`);
    tell(`${file} was not recalculated: ${counted(unsupported.length, "formula")} of ${formulas} cannot be calculated here.`);
    return codes.failed;
  }
  if (as !== "words") print(as === "csv" ? csvOf(valuesOf(book, sheet)) : `${JSON.stringify(valuesOf(book, sheet), null, 2)}\n`);
  if (out === undefined) {
    if (as === "words") print(`${file}: ${counted(formulas, "formula")} calculated.\n`);
    return codes.done;
  }
  const written = writeWorkbook(book, stored);
  const left = new Map([...lost.list, ...written.lost.list]);
  if (left.size) tell(`Not in ${out}: ${[...left].map(([what, count]) => `${what} (${count})`).join(", ")}.`);
  try {
    write(out, written.bytes);
  } catch {
    throw new Refused(`The file "${out}" cannot be written.`);
  }
  if (as === "words") print(`${out}: ${counted(formulas, "formula")} calculated.\n`);
  return codes.done;
}
