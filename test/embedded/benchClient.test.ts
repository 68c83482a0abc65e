/** The benchmark's own page with Microsoft's client: a function without an answer is never timed as if it had one. */
import type { Browser, Page } from "playwright-core";
import { call, type Call } from "../bench/cells";
import { openClient, runBatch } from "../bench/client";
import { launch } from "./browser";

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await openClient({ browser, address: process.env["CREDITSTAKE_ADDRESS"]! });
});
afterAll(() => browser?.close());

const stake = call("CREDITSTAKE", 410, 390, 2500);

test("calls that are allowed have their answers", async () => {
  const { values } = await runBatch(page, [stake, { ...stake, name: "TRIVIAL" }]);
  expect(values).toEqual([0.32, 410]);
});

test.each<[string, Call]>([
  ["an argument that is not allowed", call("CREDITSTAKE", -410, 390, 2500)],
  // What stands behind the last argument is the invocation, which then lands in a parameter.
  ["too few arguments", { ...stake, args: [410, 390, 2500] }],
])("%s ends a batch with a sentence", async (_, refused) => {
  await expect(runBatch(page, [stake, refused])).rejects.toThrow(/CREDITSTAKE has no answer in the page but .*; nothing is compared\./);
});
