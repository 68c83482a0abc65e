import { changeInOrder, inOrder, readInOrder } from "../../src/pane/inOrder";

/** A workbook of one cell, whose requests take a moment each. */
let cell = "";
const moment = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 1));
const write = (text: string) => async (): Promise<void> => {
  await moment();
  cell = text;
};
const look = async (): Promise<string> => {
  const seen = cell;
  await moment();
  return seen;
};

beforeEach(() => void (cell = "old"));

test("requests come one after the other, in the order in which they were made, and one that fails lets the next go on", async () => {
  const done: string[] = [];
  const step = (name: string) => async (): Promise<void> => {
    await moment();
    done.push(name);
  };
  const failing = inOrder(async () => Promise.reject(new Error("no")));
  await Promise.all([inOrder(step("a")), inOrder(step("b")), expect(failing).rejects.toThrow("no")]);
  expect(done).toEqual(["a", "b"]);
});

test("what is read after a change was asked for is what the change left", async () => {
  void changeInOrder(write("new"));
  expect(await readInOrder(look)).toBe("new");
});

test("a change that is asked for while something is read comes before the answer", async () => {
  const answer = readInOrder(look);
  void changeInOrder(write("new"));
  expect(await answer).toBe("new");
});

test("several that read at once all get the same answer, changes or not", async () => {
  const answers = [readInOrder(look), readInOrder(look)];
  void changeInOrder(write("newer"));
  answers.push(readInOrder(look));
  void changeInOrder(write("newest"));
  expect(await Promise.all(answers)).toEqual(["newest", "newest", "newest"]);
});
