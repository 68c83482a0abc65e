import { CalculationError } from "../../src/core/calculationError";
import { excelError, excelResult, type Host } from "../../src/functions/errors";
import { functionsJson } from "../../src/functions/metadata";
import { register } from "../../src/functions/register";
import { customFunctions } from "../../src/functions/table";
import { ExcelError, host } from "./host";

test("every function is associated by its id while Error and ErrorCode do not exist yet", () => {
  const associated = new Map<string, (...raw: unknown[]) => unknown>();
  const early = { associate: (id: string, run: (...raw: unknown[]) => unknown) => void associated.set(id, run) } as unknown as Host;
  let current = early;
  register(() => current);
  expect([...associated.keys()]).toEqual(customFunctions.map(({ name }) => name));
  current = host;
  expect(associated.get("CREDITSTAKE")!(410, 390, 2500, null, null, null, { functionName: "CREDITSTAKE" })).toBe(0.32);
  expect(() => associated.get("CREDITSTAKE")!(-1, 390, 2500, null, null, null, {})).toThrow(expect.objectContaining({ code: "#VALUE!" }) as Error);
});

test("functions.json lists optional parameters last, and describes everything in a sentence", () => {
  const { functions } = JSON.parse(functionsJson()) as { functions: { id: string; name: string; description: string; parameters: { name: string; description: string; optional?: boolean }[] }[] };
  for (const { id, name, description, parameters } of functions) {
    expect(id).toMatch(/^[A-Z][A-Z0-9.]{2,}$/);
    expect(name).toBe(id);
    for (const text of [description, ...parameters.map((each) => each.description)]) expect(text).toMatch(/^[A-Z].*\.$/);
    const firstOptional = parameters.findIndex((each) => each.optional);
    if (firstOptional >= 0) expect(parameters.slice(firstOptional).every((each) => each.optional)).toBe(true);
    expect(new Set(parameters.map((each) => each.name)).size).toBe(parameters.length);
  }
});

test("nothing leaves that Excel would show as 0 without a word", () => {
  expect(excelResult([[1, NaN], [undefined as never]], host)).toEqual([[1, expect.any(ExcelError)], ["", ""]]);
  expect(excelResult([], host)).toEqual([]);
  expect(excelResult(Array.from({ length: 300_000 }, () => [1]), host)).toHaveLength(300_000); // an answer for every row of a sheet
  expect(() => excelResult(Infinity, host)).toThrow(expect.objectContaining({ code: "#NUM!" }) as Error);
  expect(() => excelResult(new CalculationError("unavailable", "x", "There is nothing to say."), host)).toThrow(expect.objectContaining({ code: "#N/A" }) as Error);
});

test("a runtime that knows fewer errors shows #VALUE!", () => {
  const older: Host = { ...host, ErrorCode: { invalidValue: "#VALUE!", notAvailable: "#N/A" } };
  expect(excelError(new CalculationError("number", "x", "No number answers."), older)).toEqual(new ExcelError("#VALUE!", "No number answers."));
  expect(excelError(new TypeError("boom"), host)).toEqual(new ExcelError("#VALUE!", "A fault of Creditstake, not of the arguments: TypeError: boom"));
});
