/** The room `workbook` in a real browser: its own code, the sheets it writes and the product's functions, on Microsoft's office.js. */
import { copyFileSync, mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Frame, Page } from "playwright-core";
import webpack, { type Configuration } from "webpack";
import { launch, problemsOf, startServer } from "../embedded/browser";
import type * as Room from "./roomBundle";

declare global {
  /** What the bundle puts into the pane. */
  var room: typeof Room;
}

const repository = join(__dirname, "..", "..");
const folder = join(repository, "node_modules", ".cache", "creditstake", "room");

const html = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>Task pane</title>
    <link rel="icon" href="data:," />
    <script src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>
    <script src="functions.js" defer></script>
    <script src="room.js" defer></script>
  </head>
  <body></body>
</html>
`;

/** The product's functions, and a bundle that offers the rooms to the tests. */
async function build(): Promise<string> {
  const configuration: Configuration = {
    mode: "development",
    devtool: false,
    // A file of tests after another builds the same room.
    cache: { type: "filesystem", name: "room", cacheDirectory: join(repository, "node_modules", ".cache", "webpack"), buildDependencies: { config: [__filename] } },
    target: ["web", "es2020"],
    entry: { functions: join(repository, "src", "functions.ts"), room: join(__dirname, "roomEntry.ts") },
    output: { path: folder, filename: "[name].js" },
    resolve: { extensions: [".ts", ".js"] },
    module: { rules: [{ test: /\.ts$/, loader: "ts-loader", options: { transpileOnly: true, configFile: join(repository, "tsconfig.json"), compilerOptions: { noEmit: false } } }] },
  };
  const compiler = webpack(configuration);
  await new Promise<void>((done, fail) => {
    compiler?.run((error, stats) => {
      const problem = error ?? (stats?.hasErrors() ? new Error(stats.toString("errors-only")) : null);
      compiler.close(() => (problem ? fail(problem) : done()));
    });
  });
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(repository, "public", "functions.json"), join(folder, "functions.json"));
  writeFileSync(join(folder, "taskpane.html"), html);
  // An add-in without buttons.
  writeFileSync(join(folder, "manifest.xml"), "<OfficeApp/>");
  return folder;
}

export interface OpenedRoom {
  readonly page: Page;
  readonly pane: Frame;
  /** Errors of the page, and requests to anywhere else. Both must stay empty. */
  readonly problems: string[];
  close(): Promise<void>;
}

export async function openRoom(): Promise<OpenedRoom> {
  // One after the other: a browser beside a build that fails would never be closed.
  const server = await build().then(startServer);
  const browser = await launch();
  const context = await browser.newContext({ viewport: { width: 1600, height: 900 }, locale: "en-US" });
  const page = await context.newPage();
  const problems = problemsOf(page, server.address);
  await page.goto(`${server.address}?blank`);
  await page.waitForFunction(() => globalThis.embedded?.ready);
  const pane = page.frames().find((frame) => frame.url().includes("taskpane"));
  if (!pane) throw new Error("There is no task pane in the page.");
  await pane.waitForFunction(() => globalThis.room !== undefined);
  const close = async (): Promise<void> => {
    await browser.close();
    server.close();
  };
  return { page, pane, problems, close };
}
