/** The package that an administrator hosts, in the embedded workbook: the main jobs from files with hashed names, under its own strict policy. */
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
}, 400_000);

afterAll(async () => {
  server?.kill();
  process.env["CREDITSTAKE_ADDRESS"] = usual;
  rmSync(folder, { recursive: true, force: true });
});

describe("the example", () => {
  beforeAll(async () => {
    workbook = await openWorkbook();
  });
  afterAll(() => workbook?.close());

  test("opens the example and answers 32 %", async () => {
    const { page, problems } = workbook!;
    const { row } = await find(page, "Scenarios", "Investor stake");
    expect((await values(page, "Scenarios"))[row]?.slice(1)).toContain(0.32);
    expect(problems).toEqual([]);
  });

  test("runs the bundles whose names the package made", async () => {
    const loaded = await workbook!.pane.evaluate(() => [...document.scripts].map(({ src }) => src.split("/").at(-1) ?? ""));
    expect(loaded.flatMap((name) => /^(libraries|taskpane)\.[0-9a-f]{16}\.js$/.exec(name)?.[1] ?? []).sort()).toEqual(["libraries", "taskpane"]);
  });

  test("runs under a policy that allows neither eval nor other addresses than Microsoft's library", async () => {
    const policy = await workbook!.pane.evaluate(() => document.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute("content") ?? "");
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toMatch(/unsafe-eval|\*|http:/);
    // Later, in a task of the page's own: what a test evaluates itself is let through.
    const evaluated = await workbook!.pane.evaluate(
      () =>
        new Promise<unknown>((done) => {
          setTimeout(() => {
            try {
              done(new Function("return 1")());
            } catch (error) {
              done((error as Error).name);
            }
          });
        }),
    );
    expect(evaluated).toBe("EvalError");
    workbook!.problems.splice(0);
  });
});

// Their tests register where they are loaded: after the hooks above, so that they open the package.
describe.each(["typing", "insert", "ribbon"])("the tests of %s", (name) => {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- an import would be carried out before the hooks
  require(`./${name}.test`);
});
