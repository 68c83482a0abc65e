/** A deal of 120 months, its terms changed before each call: what its books cost against its schedule, through the functions. */
import { call, direct } from "./cells";
import { head, inTimes, inTurn, rows, type Section } from "./timing";

const MOST = 3;
/** So many calls are one run. */
const CALLS = 10;

/** Terms that no call has seen: what is remembered does not count. */
function freshTerms(): () => unknown[][] {
  let calls = 0;
  return () => [
    ["Structure", "Credits in escrow"],
    ["Investor cash", 410],
    ["Credits", 390],
    ["Other investors", 200],
    ["Pre-money", 1500 + ++calls / 1024],
    ["Closing date", 45_341],
    ["Expected breakage", 0.1],
    ["Credit months", 120],
    ["Escrow interest", 0.03],
  ];
}

export function ledger(): Section {
  const asked = (name: string, ...rest: unknown[]) => {
    const terms = freshTerms();
    return () => Array.from({ length: CALLS }, () => direct(call(name, terms(), ...rest)));
  };
  const remembered = freshTerms()();
  const again = () => Array.from({ length: CALLS }, () => direct(call("TRIALBALANCE", remembered, 46_000)));
  const measured = inTurn(
    [
      { name: "SCHEDULE", run: asked("SCHEDULE"), scale: 1 / CALLS },
      { name: "JOURNAL", run: asked("JOURNAL"), scale: 1 / CALLS },
      { name: "TRIALBALANCE", run: asked("TRIALBALANCE", 46_000), scale: 1 / CALLS },
      { name: "STATEMENT, income by month", run: asked("STATEMENT", "Income"), scale: 1 / CALLS },
      { name: "STATEMENT, cash flow by month", run: asked("STATEMENT", "Cash flow"), scale: 1 / CALLS },
      { name: "CHECKS, of the model and of both books", run: asked("CHECKS"), scale: 1 / CALLS },
      { name: "TRIALBALANCE of terms that a call before it had", run: again, scale: 1 / CALLS },
    ],
    31,
  );
  const journal = measured[1]!.ratio;
  const entries = (direct(call("JOURNAL", freshTerms()())) as unknown[]).length - 1;
  return {
    title: "The books of a deal of 120 months",
    head,
    rows: rows(measured),
    note: `One call each, through the functions, every time with terms that no call has seen but for the last; a journal of ${entries.toLocaleString("en")} rows, rounded so that every entry and every balance is whole.`,
    claims: [{ what: "a journal of 120 months against its schedule", limit: `at most ${MOST}x`, measured: inTimes(journal), holds: journal <= MOST }],
  };
}
