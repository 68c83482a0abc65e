/** What a user's machine loads, and how long the first call of a fresh process takes. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { median, type Section } from "./timing";

const dist = join(__dirname, "..", "..", "dist");
const firstCall = `
  const { performance } = require("node:perf_hooks"), vm = require("node:vm"), fs = require("node:fs");
  const functions = new Map();
  const sandbox = { CustomFunctions: { associate: (id, run) => functions.set(id, run) } };
  const start = performance.now();
  vm.runInNewContext(fs.readFileSync(process.argv[1], "utf8"), sandbox);
  const loaded = performance.now();
  functions.get("CREDITSTAKE")(410, 390, 2500, null, null, null, {});
  const stake = performance.now();
  functions.get("MEASURE")([["Investor cash", 410], ["Credits", 390], ["Post-money", 2500], ["Closing date", 45341]], "Economic outlay", null, {});
  process.stdout.write([loaded - start, stake - loaded, performance.now() - stake].join(" "));`;

export function bundles(): Section {
  if (!existsSync(join(dist, "functions.js"))) return { title: "Bundles", rows: [], note: "Not built: npm run build." };
  const size = (file: string): string => `${(gzipSync(readFileSync(join(dist, file)), { level: 9 }).length / 1024).toFixed(1)} KB`;
  const scripts = readdirSync(dist).filter((file) => file.endsWith(".js")).sort();
  const runs = Array.from({ length: 9 }, () => spawnSync(process.execPath, ["-e", firstCall, join(dist, "functions.js")], { encoding: "utf8" }).stdout.split(" ").map(Number));
  const time = (part: number): string => `${median(runs.map((run) => run[part]!)).toFixed(2)} ms`;
  return {
    title: "Bundles and the first call",
    rows: [
      ...scripts.map((file) => [`${file}, gzipped`, size(file), ""] as const),
      ["functions.js read and run in a fresh process", time(0), ""],
      ["first CREDITSTAKE", time(1), ""],
      ["first MEASURE", time(2), ""],
    ],
    note: "Wall time of fresh processes of Node, without a browser or Excel around them.",
  };
}
