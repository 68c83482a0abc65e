// A real browser on the real page: the embedded workbook with a small add-in of ours in place of the product's.
import { execFileSync, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type Frame, type Page } from "playwright-core";
import webpack, { type Configuration } from "webpack";
import type { Embedded } from "../../src/embedded/main";

declare global {
  var embedded: Embedded;
  var attempt: (batch: (context: Excel.RequestContext) => Promise<unknown>) => Promise<Caught | null>;
}

const repository = join(__dirname, "..", "..");
const source = join(repository, "src", "embedded");

function findChromium(): string {
  if (process.env["CHROMIUM"]) return process.env["CHROMIUM"];
  for (const name of ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"]) {
    try {
      return execFileSync("which", [name], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trim();
    } catch {
      continue;
    }
  }
  throw new Error("These tests need Chromium: install it, or set CHROMIUM to its path.");
}

/** Chromium as root, without a screen, and without asking for anything outside. */
const flags = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"];

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: findChromium(), args: flags });

const filesUnder = (path: string): string[] =>
  statSync(path).isFile() ? [path] : readdirSync(path).sort().flatMap((name) => filesUnder(join(path, name)));

/** The page as it is now, built where no other build disturbs it, and only when its source has changed. */
async function builtPage(): Promise<string> {
  const hash = createHash("sha256");
  for (const file of filesUnder(source)) hash.update(file).update(readFileSync(file));
  const folder = join(repository, "node_modules", ".cache", "creditstake", "embedded", hash.digest("hex").slice(0, 16));
  if (existsSync(join(folder, "index.html"))) return folder;
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- a configuration of webpack is a CommonJS module
  const configure = require("../../src/embedded/webpack.cjs") as (env: object, argv: object) => Configuration;
  const configuration = configure({}, { mode: "development" });
  const compiler = webpack({ ...configuration, output: { ...configuration.output, path: folder } });
  await new Promise<void>((done, fail) => {
    compiler?.run((error, stats) => {
      const problem = error ?? (stats?.hasErrors() ? new Error(stats.toString("errors-only")) : null);
      compiler.close(() => (problem ? fail(problem) : done()));
    });
  });
  return folder;
}

export interface Server {
  readonly address: string;
  close(): void;
}

/** The server as its own process, as `node src/embedded/serve.mjs` starts it. */
export async function startServer(addin = join(__dirname, "fixture")): Promise<Server> {
  const child = spawn(process.execPath, [join(source, "serve.mjs"), "0", "--page", await builtPage(), "--addin", addin], { stdio: ["ignore", "pipe", "inherit"] });
  const address = await new Promise<string>((up, down) => {
    child.stdout.once("data", (line: Buffer) => up(line.toString().trim()));
    child.once("exit", (code) => down(new Error(`The server ended with ${code}.`)));
  });
  return { address, close: () => void child.kill() };
}

export interface Opened {
  readonly page: Page;
  readonly pane: Frame;
  readonly address: string;
  /** Errors of the page, and requests to anywhere else: both must stay empty. */
  readonly problems: string[];
  close(): Promise<void>;
}

interface Options {
  readonly query?: string;
  readonly colorScheme?: "light" | "dark";
}

/** A list that fills with the page's errors and with requests to anywhere but the address. */
export function problemsOf(page: Page, address: string): string[] {
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.stack ?? error.message));
  page.on("console", (message) => void (message.type() === "error" && problems.push(message.text())));
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(address) && !url.startsWith("data:") && !url.startsWith("blob:")) problems.push(`asked for ${url}`);
  });
  return problems;
}

/** Opens the workbook in a browser of its own. */
export async function openWorkbook({ query = "?blank", colorScheme = "light" }: Options = {}): Promise<Opened> {
  const [server, browser] = await Promise.all([startServer(), launch()]);
  const context = await browser.newContext({ viewport: { width: 1400, height: 800 }, colorScheme, locale: "en-US" });
  const page = await context.newPage();
  const problems = problemsOf(page, server.address);
  await page.goto(server.address + query);
  await page.waitForFunction(() => globalThis.embedded?.ready);
  const pane = page.frames().find((frame) => frame.url().includes("taskpane"));
  if (!pane) throw new Error("There is no task pane in the page.");
  await addAttempt(pane);
  const close = async (): Promise<void> => {
    await browser.close();
    server.close();
  };
  return { page, pane, address: server.address, problems, close };
}

/** One blank workbook for all tests of a file; what it complains about fails the test that has just run. */
export function sharedWorkbook(): Omit<Opened, "close"> {
  let opened: Opened | undefined;
  beforeAll(async () => {
    opened = await openWorkbook();
  }, 120_000);
  afterAll(() => opened?.close());
  afterEach(() => expect(opened?.problems).toEqual([]));
  const now = (): Opened => {
    if (!opened) throw new Error("The workbook is open only while tests run.");
    return opened;
  };
  return {
    get page() {
      return now().page;
    },
    get pane() {
      return now().pane;
    },
    get address() {
      return now().address;
    },
    get problems() {
      return now().problems;
    },
  };
}

/** How many steps Undo has. */
export const undoSteps = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { handlers } = embedded.model as unknown as { handlers: readonly { undoStack?: readonly unknown[] }[] };
    return handlers.find((plugin) => plugin.undoStack)?.undoStack?.length ?? -1;
  });

export interface Caught {
  readonly real: boolean;
  readonly code: string;
  readonly message: string;
  readonly location: string;
}

/** Gives the pane `attempt`: runs a batch that should fail, and tells how it did. */
const addAttempt = (pane: Frame): Promise<void> =>
  pane.evaluate(() => {
    globalThis.attempt = async (batch) => {
      try {
        await Excel.run(batch);
        return null;
      } catch (error) {
        const { code, message, debugInfo } = error as OfficeExtension.Error;
        return { real: error instanceof OfficeExtension.Error, code, message, location: String(debugInfo?.errorLocation) };
      }
    };
  });
