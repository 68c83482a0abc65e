/** Calls through Microsoft's custom functions client: our functions beside functions that do nothing, so that the difference is ours. */
import type { Page } from "playwright-core";
import { call, direct, revenueCells, scheduleCall, type Call } from "./cells";
import { openClient, runBatch, type Batch } from "./client";
import type { Peers } from "./peers";
import { mustAgree } from "./randomDeals";
import { inTime, inTimes, median, spread, WARM_UP, type Section } from "./timing";

/** Asks the client to pause for 200 ms and not 500 between two deliveries. */
const SHORT_PAUSE = [2];
const LEVELS = 3;
const ROUNDS = 9;
const CHAIN_ROUNDS = 3;

type Times = Pick<Batch, "called" | "answered">;
/** Work for the client: the same with functions that do nothing, and with ours. */
interface Work {
  readonly name: string;
  readonly trivial: () => Promise<Times>;
  readonly ours: () => Promise<Times>;
}

export async function clientCalls(peers: Peers): Promise<Section> {
  const quick = await openClient(peers, { features: SHORT_PAUSE });
  const rows = [
    await row(batches(quick, "120 cells in one batch: ESCROWREVENUE", revenueCells(120)), ROUNDS),
    await row(batches(quick, "1,200 cells in one batch: ESCROWREVENUE", revenueCells(1200)), ROUNDS),
    await row(batches(quick, "one spilled table of 120 rows, 13 columns: ESCROWSCHEDULE", [scheduleCall], "TRIVIALTABLE"), ROUNDS),
    await row(chains(quick, `a chain of ${LEVELS} cells, each an argument of the next: CREDITSTAKE`), CHAIN_ROUNDS),
  ];
  await quick.context().close();
  const usual = await openClient(peers);
  rows.push(await row(chains(usual, "the same chain with the client's usual pause"), CHAIN_ROUNDS));
  await usual.context().close();
  return {
    title: "Calls through Microsoft's custom functions client",
    head: ["", "until answered, times trivial", "trivial: answered", "ours: answered", "middle half", "trivial: calling", "ours: calling"],
    rows,
    note:
      "office.js in headless Chromium, wall time. The trivial function takes the same arguments and gives back the first, or a table that is ready. *Answered*: until the host has every answer. *Calling*: the part in which the client " +
      "unpacks arguments and functions run; ours less the trivial one's is what our functions cost. The rest is the client's: it collects answers for 50 ms and pauses between two deliveries, 500 ms or, where the host asks for it, " +
      "200 ms. A chain of cells waits for every pause, whatever the functions are: one spilled schedule is better than cells that build on each other. The host answers at once: Excel's own calculation and its way to the page are not in it.",
  };
}

function batches(page: Page, name: string, calls: readonly Call[], trivialName = "TRIVIAL"): Work {
  const expected = numbers(calls.map(direct));
  return {
    name,
    trivial: () => rested(page, calls.map(({ args }) => ({ name: trivialName, args }))),
    ours: async () => {
      const batch = await rested(page, calls);
      mustAgree(name, numbers(batch.values), expected, 1e-12);
      return batch;
    },
  };
}

function chains(page: Page, name: string): Work {
  const asked = (before: unknown): Call => call("CREDITSTAKE", before, 390, 2500);
  const expected = Array.from({ length: LEVELS }).reduce((before) => direct(asked(before)), 410);
  const chain = async (callOf: (before: unknown) => Call, end: unknown): Promise<Times> => {
    let [value, called, answered]: [unknown, number, number] = [410, 0, 0];
    for (let level = 0; level < LEVELS; level++) {
      const batch = await (level === 0 ? rested : runBatch)(page, [callOf(value)]);
      [value, called, answered] = [batch.values[0], called + batch.called, answered + batch.answered];
    }
    mustAgree(name, numbers([value]), numbers([end]), 1e-12);
    return { called, answered };
  };
  return { name, trivial: () => chain((before) => ({ ...asked(before), name: "TRIVIAL" }), 410), ours: () => chain(asked, expected) };
}

/** A batch when the client's longest pause after the one before is over. */
async function rested(page: Page, calls: readonly Call[]): Promise<Batch> {
  await page.waitForTimeout(510);
  return runBatch(page, calls);
}

/** All but headings: what is neither a number nor a text agrees with nothing. */
const numbers = (values: readonly unknown[]): number[] => values.flat(2).filter((value) => typeof value !== "string").map((value) => (typeof value === "number" ? value : NaN));

async function row({ name, trivial, ours }: Work, rounds: number): Promise<string[]> {
  const all: (readonly [trivial: Times, ours: Times])[] = [];
  while (all.length < rounds + WARM_UP) all.push([await trivial(), await ours()]);
  const warm = all.slice(WARM_UP);
  const shown = (of: (round: readonly [Times, Times]) => number): string => inTime(median(warm.map(of)));
  return [
    name,
    inTimes(median(warm.map(([theirs, own]) => own.answered / theirs.answered))),
    shown(([theirs]) => theirs.answered),
    shown(([, own]) => own.answered),
    spread(warm.map(([, own]) => own.answered)),
    shown(([theirs]) => theirs.called),
    shown(([, own]) => own.called),
  ];
}
