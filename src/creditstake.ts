/** The root of the command line: `creditstake recalc` and `creditstake check`, with the functions that ship to Excel. */
import { readFileSync, writeFileSync } from "node:fs";
import metadata from "../public/functions.json";
import { runCommand } from "./embedded/headless/command";
import { register } from "./functions/register";

/** What Node 20 lacks and the grid's engine needs when it runs a command. */
Object.assign(Object, {
  groupBy: (Object as { groupBy?: unknown }).groupBy ?? (<Item>(items: Iterable<Item>, keyOf: (item: Item, place: number) => PropertyKey) => {
    const groups = Object.create(null) as Record<PropertyKey, Item[]>;
    let place = 0;
    for (const item of items) (groups[keyOf(item, place++)] ??= []).push(item);
    return groups;
  }),
});
// What the engine tells the console about itself is nobody's answer.
for (const name of ["debug", "group", "groupEnd"] as const) console[name] = () => undefined;

/** Stands for CustomFunctions.Error, as the functions throw it. */
class FunctionError {
  constructor(
    readonly code: string,
    readonly message = "",
  ) {}
}
const ErrorCode = {
  invalidValue: "#VALUE!", notAvailable: "#N/A", divisionByZero: "#DIV/0!", invalidNumber: "#NUM!", nullReference: "#NULL!", invalidName: "#NAME?", invalidReference: "#REF!",
};
const mappings: Record<string, (...values: unknown[]) => unknown> = {};
register(() => ({ associate: (id, run) => void (mappings[id.toUpperCase()] = run), Error: FunctionError, ErrorCode }));

process.exitCode = runCommand(
  process.argv.slice(2),
  { metadata, namespace: "DEAL", functions: { _association: { mappings }, Error: FunctionError } },
  {
    read: (path) => readFileSync(path),
    write: (path, bytes) => writeFileSync(path, bytes),
    print: (text) => void process.stdout.write(text),
    tell: (sentence) => void process.stderr.write(`${sentence}\n`),
  },
);
