import { inOneGo, type Turns } from "../../src/core/turns";
import { inTurns } from "../../src/pane/turns";

/** So many turns, each longer than the page has at a time. */
function* slow(turns: number): Turns<number> {
  for (let turn = 0; turn < turns; turn++) {
    for (const begun = performance.now(); performance.now() - begun < 15; );
    yield;
  }
  return turns;
}

function* refused(): Turns<number> {
  yield;
  throw new Error("There is no such deal.");
}

test("between two turns comes what else the page has to do", async () => {
  const happened: string[] = [];
  const work = inTurns(slow(3)).then((turns) => happened.push(`${turns} turns`));
  setTimeout(() => happened.push("a key"));
  await work;
  expect(happened).toEqual(["a key", "3 turns"]);
});

test("all turns in one go come to the same", () => {
  expect(inOneGo(slow(2))).toBe(2);
});

test("what a turn throws is thrown to whoever asked", async () => {
  await expect(inTurns(refused())).rejects.toThrow("There is no such deal.");
  expect(() => inOneGo(refused())).toThrow("There is no such deal.");
});
