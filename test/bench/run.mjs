// `npm run bench`: one run, everything in turn. TypeScript is translated as it is loaded, so that what is timed is the source
// as it stands. `npm run bench -- --write` also writes docs/performance.md.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import * as formulajs from "@formulajs/formulajs";

const require = createRequire(import.meta.url);
const ts = require("typescript");
const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true };
require.extensions[".ts"] = (module, file) => module._compile(ts.transpileModule(readFileSync(file, "utf8"), { compilerOptions: options, fileName: file }).outputText, file);
console.debug = () => undefined; // the spreadsheet engine reports its own progress

const load = (name) => require(fileURLToPath(new URL(`${name}.ts`, import.meta.url)))[name];
const peers = { formulajs, HyperFormula: require("hyperformula").HyperFormula, xirr: require("xirr"), webcarrot: await import("@webcarrot/xirr") };
const sections = ["deals", "engines", "rates", "cells", "bundles"].map((name) => load(name)(peers));

const table = ({ title, rows, note }) =>
  [`## ${title}`, "", "| | median | against the first |", "| --- | ---: | ---: |", ...rows.map((row) => `| ${row.join(" | ")} |`), "", note, ""].join("\n");
const text = sections.map(table).join("\n");
console.log(text);

if (process.argv.includes("--write")) {
  const head = [
    "# Performance",
    "",
    "Printed by `npm run bench -- --write`: one run, contenders in turn after a warm-up, processor time, medians; ratios are taken round by round.",
    `This run: Node ${process.versions.node}, ${cpus().length} shared cores. Times move with the machine and its load; ratios move less.`,
    "Real Excel was not available: what a call costs there is not shown here.",
    "",
  ].join("\n");
  writeFileSync(fileURLToPath(new URL("../../docs/performance.md", import.meta.url)), `${head}\n${text}`);
}
