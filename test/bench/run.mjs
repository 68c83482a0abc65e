// `npm run bench`: one run, everything in turn. TypeScript is translated as it is loaded, so that what is timed is the source
// as it stands; what the browser loads is the build. `npm run bench -- --write` also writes docs/performance.md,
// and `-- --only=deals,analysis` runs some of it.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import * as formulajs from "@formulajs/formulajs";
import { bundles, office, stop } from "../../.ci/ensure.mjs";
import { serve } from "../../src/embedded/serve.mjs";

const require = createRequire(import.meta.url);
const ts = require("typescript");
const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true };
require.extensions[".ts"] = (module, file) => module._compile(ts.transpileModule(readFileSync(file, "utf8"), { compilerOptions: options, fileName: file }).outputText, file);
console.debug = () => undefined; // the spreadsheet engine reports its own progress

const load = (path) => require(fileURLToPath(new URL(`${path}.ts`, import.meta.url)));
const { kept, printed } = load("./print");
const all = ["deals", "engines", "analysis", "rates", "captable", "ledger", "cells", "clientCalls", "firstCall", "startUp", "headless"];
const only = process.argv.find((each) => each.startsWith("--only="))?.slice("--only=".length).split(",");
const unknown = only?.filter((each) => !all.includes(each)) ?? [];
if (unknown.length) stop(`There is no benchmark "${unknown[0]}"; ${all.join(", ")} are there.`);
const chosen = all.filter((each) => only?.includes(each) ?? true);
if (only && process.argv.includes("--write")) stop("docs/performance.md is written by a whole run: --only and --write do not go together.");

bundles();
const server = await serve(0);
const browser = await load("../embedded/browser").launch();
const peers = {
  formulajs,
  HyperFormula: require("hyperformula").HyperFormula,
  xirr: require("xirr"),
  webcarrot: await import("@webcarrot/xirr"),
  browser,
  office: chosen.includes("analysis") ? office() : undefined,
  address: `http://127.0.0.1:${server.address().port}`,
};
const sections = [];
for (const name of chosen)
  for (const each of [await load(`./${name}`)[name](peers)].flat()) {
    console.log(printed(each));
    sections.push(each);
  }
await browser.close();
server.close();

const summary = kept(sections.flatMap((each) => each.claims ?? []));
console.log(printed(summary));

if (process.argv.includes("--write")) {
  const head = [
    "# Performance",
    "",
    "Printed by `npm run bench -- --write`: one run, the same work and the same warm-up for every contender, contenders in turn. Where answers are not the same the run stops; differences are relative to the answer where it is greater than 1. What is scaled says of how much.",
    "Ratios are taken round by round, so that a slow moment of the machine slows both sides; they come first, and are what can be compared with another machine's.",
    `Times are medians of a machine with ${cpus().length} cores that other work shared (Node ${process.versions.node}): processor time in Node and LibreOffice, wall time in the browser.`,
    "",
    "**What is not shown.** Real Excel was not available: its own calculation, its transport between sheet and page, and its start of an add-in are in none of these tables. Microsoft's client is the real one, the host behind it is ours and answers at once.",
    "",
  ].join("\n");
  writeFileSync(fileURLToPath(new URL("../../docs/performance.md", import.meta.url)), [head, ...[summary, ...sections].map(printed)].join("\n"));
}
