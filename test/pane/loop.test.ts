import { startLoop } from "../../src/pane/loop";

test("messages are handled in order, and effects come back as messages", () => {
  const seen: string[] = [];
  const loop = startLoop<string, string, string>(
    "",
    (state, message) => [state + message, message === "a" ? ["x"] : []],
    (effect, send) => {
      seen.push(effect);
      send("b");
    },
  );
  loop.send("a");
  loop.send("c");
  expect(loop.state()).toBe("abc");
  expect(seen).toEqual(["x"]);
});

test("listeners hear of changes only, until they stop listening", () => {
  const loop = startLoop<number, number, never>(0, (state, message) => [state + message, []], () => undefined);
  const heard: number[] = [];
  const stop = loop.subscribe(() => heard.push(loop.state()));
  loop.send(1);
  loop.send(0);
  stop();
  loop.send(1);
  expect(heard).toEqual([1]);
});
