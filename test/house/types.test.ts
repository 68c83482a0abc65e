import { complaintsOf } from "./tool";

test("the types of sources and tests agree", async () => {
  expect(await complaintsOf("typescript/bin/tsc", "-p", "tsconfig.json")).toBe("");
});

test("core, functions, sheets and exchange know neither a page nor Office", async () => {
  expect(await complaintsOf("typescript/bin/tsc", "-p", "src/tsconfig.pure.json")).toBe("");
});
