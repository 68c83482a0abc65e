/** The first call, when nothing is warm: fresh processes of Node, and fresh pages with Microsoft's client. */
import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { call, direct, type Call } from "./cells";
import { openClient, runBatch } from "./client";
import type { Peers } from "./peers";
import { mustAgree } from "./randomDeals";
import { inTime, median, spread, type Section } from "./timing";

const RUNS = 5;
const functionsFile = join(__dirname, "..", "..", "dist", "functions.js");
const terms = [["Investor cash", 410], ["Credits", 390], ["Post-money", 2500], ["Closing date", 45_341]];
export const firstCalls: readonly Call[] = [call("CREDITSTAKE", 410, 390, 2500), call("MEASURE", terms, "Economic outlay")];

const inNode = `
  const { performance } = require("node:perf_hooks"), vm = require("node:vm"), fs = require("node:fs");
  const functions = new Map();
  const start = performance.now();
  vm.runInNewContext(fs.readFileSync(process.argv[1], "utf8"), { CustomFunctions: { associate: (id, run) => functions.set(id, run) } });
  const times = [performance.now() - start], answers = [];
  for (const { name, args } of JSON.parse(process.argv[2])) {
    const before = performance.now();
    answers.push(functions.get(name)(...args, {}));
    times.push(performance.now() - before);
  }
  process.stdout.write(JSON.stringify({ times, answers }));`;

export async function firstCall(peers: Peers): Promise<Section> {
  const node: number[][] = [];
  const page: number[][] = [];
  const without: number[][] = [];
  while (node.length < RUNS) {
    node.push(freshProcess(firstCalls));
    without.push(await freshPage(peers, false));
    page.push(await freshPage(peers, true));
  }
  const row = (name: string, runs: readonly number[][], part: number): string[] => [name, ...((times) => [inTime(median(times)), spread(times)])(runs.map((run) => run[part]!))];
  return {
    title: "The first call",
    head: ["", "median", "middle half of the runs"],
    rows: [
      row("Node: functions.js read and run", node, 0),
      row("Node: first CREDITSTAKE", node, 1),
      row("Node: first MEASURE", node, 2),
      row("page: functions.js compiled and run", page, 0),
      row("page: Microsoft's client ready for calls", page, 1),
      row("page without functions.js: the client ready", without, 1),
      row("page: first CREDITSTAKE, calling", page, 2),
      row("page: first MEASURE, calling", page, 3),
      row("page without functions.js: first call of the trivial function, calling", without, 2),
      row("page without functions.js: its second call, calling", without, 3),
    ],
    note:
      `Wall time, ${RUNS} fresh processes and ${RUNS} fresh browser contexts of each kind, in turn; nothing was cached, and every answer was looked at. *Ready* counts from the opening of the page and is almost all office.js itself, ` +
      "here from this machine and not from Microsoft's servers. functions.js is the whole of the functions, as runtimes without a page load it; the pane's page loads them after its first paint. *Calling* has the client's own unpacking in it, which the trivial function shows alone.",
  };
}

/** Milliseconds in a process of its own: functions.js read and run, then each call. Throws where the process fails or answers otherwise than it should. */
export function freshProcess(calls: readonly Call[]): number[] {
  const { status, stdout, stderr } = spawnSync(process.execPath, ["-e", inNode, functionsFile, JSON.stringify(calls)], { encoding: "utf8" });
  if (status !== 0) throw new Error(`The process of a first call ended with ${status}; nothing is compared. ${stderr}`);
  const { times, answers } = JSON.parse(stdout) as { times: number[]; answers: number[] };
  mustAgree("First calls in Node", answers, calls.map(direct) as number[], 1e-12);
  return times;
}

/** Milliseconds: functions.js from when it could run until it has run, the client ready, the calls. */
async function freshPage(peers: Peers, functions: boolean): Promise<number[]> {
  const page = await openClient(peers, { functions });
  const [run, ready] = await page.evaluate(() => {
    const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? NaN;
    const [script] = performance.getEntriesByType("resource").filter(({ name }) => name.endsWith("functions.js")) as PerformanceResourceTiming[];
    // It may have arrived while office.js was still running, or only after it.
    return [at("functions") - Math.max(at("before"), script?.responseEnd ?? NaN), instantHost.ready ?? NaN];
  });
  const times: number[] = [];
  for (const asked of firstCalls) {
    const { values, called } = await runBatch(page, [functions ? asked : { ...asked, name: "TRIVIAL" }]);
    if (functions) mustAgree("First calls in the page", values as number[], [direct(asked)] as number[], 1e-12);
    times.push(called);
  }
  await page.context().close();
  return [run!, ready!, ...times];
}
