/** The package that an administrator hosts, in the embedded workbook: the same answers, from files with hashed names. */
import { spawn, type ChildProcess } from "node:child_process";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { makePackage } from "../house/packageFolder";
import { root } from "../house/repository";
import { find, openWorkbook, values, type Workbook } from "./workbook";

let folder: string;
let server: ChildProcess;
let workbook: Workbook | undefined;
const usual = process.env["CREDITSTAKE_ADDRESS"];

/** A second server, with the package as the add-in; resolves with its address. */
const serve = (addin: string): Promise<string> =>
  new Promise((up, down) => {
    server = spawn(process.execPath, [join(root, "src", "embedded", "serve.mjs"), "4710", "--addin", addin], { stdio: ["ignore", "pipe", "inherit"] });
    server.once("error", down);
    server.stdout!.once("data", (line: Buffer) => up(line.toString().trim().replace(/\/$/, "")));
  });

beforeAll(async () => {
  folder = await makePackage("https://addins.example.com/creditstake");
  process.env["CREDITSTAKE_ADDRESS"] = await serve(folder);
  workbook = await openWorkbook();
}, 400_000);

afterAll(async () => {
  await workbook?.close();
  server?.kill();
  process.env["CREDITSTAKE_ADDRESS"] = usual;
  rmSync(folder, { recursive: true, force: true });
});

test("opens the example and answers 32 %", async () => {
  const { page, problems } = workbook!;
  const { row } = await find(page, "Scenarios", "Investor stake");
  expect((await values(page, "Scenarios"))[row]?.slice(1)).toContain(0.32);
  expect(problems).toEqual([]);
});

test("runs the bundles whose names the package made", async () => {
  const loaded = await workbook!.pane.evaluate(() => [...document.scripts].map(({ src }) => src.split("/").at(-1) ?? ""));
  expect(loaded.filter((name) => /^(?:functions|libraries|taskpane)\.[0-9a-f]{16}\.js$/.test(name))).toHaveLength(3);
});
