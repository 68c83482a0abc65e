import { announce } from "../../src/functions/announced";
import { customFunctions } from "../../src/functions/table";
import { ExcelError, host } from "./host";

type Run = (...raw: unknown[]) => unknown;
const stake = [410, 390, 2500, null, null, null, { functionName: "CREDITSTAKE" }] as const;

/** A page whose functions are loaded by `load`, counting how often that is asked for. */
function page(load: () => Promise<Pick<typeof import("../../src/functions/register"), "call">>) {
  const associated = new Map<string, Run>();
  let loads = 0;
  const prepare = announce(
    () => ({ ...host, associate: (id: string, run: Run) => void associated.set(id, run) }),
    () => (loads++, load()),
  );
  return { prepare, names: [...associated.keys()], loads: () => loads, call: (name: string, ...raw: unknown[]) => associated.get(name)!(...raw) };
}

const fromThere = () => import("../../src/functions/register");

test("every function is associated from the start, and nothing is loaded for that", () => {
  const { names, loads } = page(fromThere);
  expect(names).toEqual(customFunctions.map(({ name }) => name));
  expect(loads()).toBe(0);
});

test("calls before the functions are there are answered when they are, from one load; later ones at once", async () => {
  const { call, loads } = page(fromThere);
  const first = [call("CREDITSTAKE", ...stake), call("POSTMONEY", 2000, 500, null, null, null, {})];
  expect(first.every((each) => each instanceof Promise)).toBe(true);
  expect(await Promise.all(first)).toEqual([0.32, 2500]);
  expect(call("CREDITSTAKE", ...stake)).toBe(0.32);
  expect(loads()).toBe(1);
});

test("an argument that is not allowed is the runtime's own error, before and after", async () => {
  const { call } = page(fromThere);
  const refused = new ExcelError("#VALUE!", "cash is -1; a number from 0 is allowed.");
  await expect(call("CREDITSTAKE", -1, 390, 2500, null, null, null, {})).rejects.toEqual(refused);
  expect(() => call("CREDITSTAKE", -1, 390, 2500, null, null, null, {})).toThrow(refused as never);
});

test("prepared functions answer the first call at once", async () => {
  const { prepare, call, loads } = page(fromThere);
  await prepare();
  expect(call("CREDITSTAKE", ...stake)).toBe(0.32);
  expect(loads()).toBe(1);
});

test("what could not be loaded is said in the cell, and tried again at the next call", async () => {
  let connected = false;
  const { prepare, call } = page(() => (connected ? fromThere() : Promise.reject(new Error("Loading chunk 7 failed."))));
  await prepare();
  await expect(call("CREDITSTAKE", ...stake)).rejects.toEqual(new ExcelError("#N/A", "A part of Creditstake could not be loaded from its server. Check the connection, then calculate again with Ctrl+Alt+F9."));
  connected = true;
  expect(await call("CREDITSTAKE", ...stake)).toBe(0.32);
});
