/** Those who calculate: the answer is the same however many they are, and a cancelled work ends. */
import type { Question } from "../../../src/core/analysis/question";
import { workOf, type FoundGrid } from "../../../src/core/analysis/work";
import { answers } from "../../../src/core/model/answers";
import { Events } from "../../../src/core/model/happening";
import { requireMeasure } from "../../../src/core/model/measures";
import { readBasis } from "../../../src/core/model/scenario";
import { draftOf } from "../../../src/pane/deal/draft";
import { calculation } from "../../../src/pane/whatif/calculation";
import { byItself, calculated, type Hand } from "../../../src/pane/whatif/hands";
import type { WhatIfMessage } from "../../../src/pane/whatif/message";
import { whatIfDeal } from "../../../src/pane/whatif/whatIfDeal";
import { clerk, plainDeal, type Job } from "../../../src/pane/whatif/request";

const basis = readBasis("Deal", [["Investor cash", 410], ["Credits", 390], ["Other investors", 200], ["Pre-money", 1500], ["Closing date", 45_341], ["Exit date", 46_804], ["Exit equity value", 6000]]);
const simulation = (paths: number): Question => ({
  kind: "simulation",
  measure: "Economic MOIC",
  drivers: [
    { term: "Exit equity value", distribution: "Lognormal", parameters: { Mean: 6000, Deviation: 3000 } },
    { term: "Delivery cost", distribution: "Normal", parameters: { Mean: 0.5, Deviation: 0.2 } },
  ],
  correlations: [],
  paths,
  seed: 3,
  percentiles: [],
  thresholds: [3],
});
const job = (question: Question, id = 1): Job => ({ id, deal: plainDeal(basis), question });
const steps = (question: Question): number => workOf(basis, question).steps;

/** One that thinks as long as it likes, and gets and gives copies, as a thread does. */
function slow(delays: readonly number[]): Hand {
  const answer = clerk();
  let asked = 0;
  return async (request) => {
    const reply = structuredClone(answer(structuredClone(request)));
    await new Promise((later) => setTimeout(later, delays[asked++ % delays.length]));
    return reply;
  };
}

const watching = { progress: () => undefined, cancelled: () => false };

test("1, 2 and 4 hands of whatever speed come to the same bits", async () => {
  const question = simulation(600);
  const [one, two, four] = await Promise.all([
    calculated(job(question), steps(question), [slow([0])], watching),
    calculated(job(question), steps(question), [slow([5, 0]), slow([1])], watching),
    calculated(job(question), steps(question), [slow([0]), slow([9, 2]), slow([3]), slow([1, 7])], watching),
  ]);
  expect(one).toMatchObject({ kind: "simulation", paths: 600 });
  expect(two).toEqual(one);
  expect(four).toEqual(one);
});

test("the deal goes to a thread with its events", async () => {
  const events = new Events([{ date: 45_500, kind: "trancheCash", amount: 100 }, { date: 45_500, kind: "tranchePreMoney", amount: 3000 }]);
  const draft = draftOf("Deal", [["Investor cash", 410], ["Credits", 390], ["Post-money", 2500], ["Closing date", 45_341]]);
  const [alone, eventful] = [whatIfDeal(draft), whatIfDeal(draft, { events })];
  const question: Question = { kind: "grid", measure: "Investor stake", down: { term: "Credits", values: [390, 400] } };
  const [cell, otherCell] = await Promise.all(
    [alone, eventful].map(async ({ basis: of }) => {
      const found = await calculated({ id: 1, deal: plainDeal(of), question }, 2, [slow([0])], watching);
      return (found as FoundGrid).rows[0]![0];
    }),
  );
  const stake = requireMeasure("Investor stake");
  expect([cell, otherCell]).toEqual([alone, eventful].map(({ scenario }) => answers(scenario, [stake])[0]));
  expect(otherCell).not.toBe(cell);
});

test("progress only goes forward, and a cancelled work hands out no further piece", async () => {
  const question = simulation(3000);
  const told: number[] = [];
  let [asked, cancelled] = [0, false];
  const hand = slow([30]);
  const counting: Hand = (request) => {
    asked++;
    return hand(request);
  };
  const outcome = await calculated(job(question), steps(question), [counting], {
    progress: (done) => {
      told.push(done);
      cancelled = told.length === 2;
    },
    cancelled: () => cancelled,
  });
  expect(outcome).toBeUndefined();
  expect(told).toHaveLength(2);
  expect(told[1]).toBeGreaterThan(told[0]!);
  expect(told[1]).toBeLessThan(1);
  const before = asked;
  await new Promise((later) => setTimeout(later, 80));
  expect(asked).toBe(before);
});

/** The messages of a job until one ends it. */
function ending(hands: () => Promise<readonly Hand[]>, question: Question, during?: (message: WhatIfMessage, stop: () => void) => void): Promise<WhatIfMessage> {
  const perform = calculation(hands);
  return new Promise((end) =>
    perform({ kind: "Calculate", job: job(question) }, (message) => {
      during?.(message, () => perform({ kind: "Stop", id: 1 }, () => undefined));
      if (message.kind === "Finished" || message.kind === "Failed") end(message);
    }),
  );
}

test("a question that is wrong is refused with its sentence before anybody is asked", async () => {
  const nobody = (): Promise<readonly Hand[]> => Promise.reject(new Error("asked"));
  expect(await ending(nobody, { kind: "solve", measure: "Revenue", target: 1, term: "Usage curve" })).toMatchObject({ outcome: { kind: "refused", refusal: { message: "Usage curve is a choice; a term with numbers is needed." } } });
});

test("an answer that there is none comes back as its sentence", async () => {
  const found = await ending(() => Promise.resolve([slow([0])]), { kind: "solve", measure: "Investor stake", target: 2, term: "Investor cash" });
  expect(found).toMatchObject({ outcome: { kind: "refused", refusal: { message: expect.stringContaining("makes Investor stake 2") as string } } });
});

test("where a thread dies the page calculates by itself", async () => {
  const dying: Hand = () => Promise.reject(new Error("gone"));
  const [dead, alive] = await Promise.all([ending(() => Promise.resolve([dying]), simulation(200)), ending(() => Promise.resolve([byItself()]), simulation(200))]);
  expect(dead).toEqual(alive);
  expect(dead).toMatchObject({ kind: "Finished", outcome: { kind: "simulation", paths: 200 } });
});
