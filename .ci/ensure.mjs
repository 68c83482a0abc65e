// What the commands need before they can work: packages, bundles, a browser. Plain Node, nothing installed.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { helpPages } from "./helpPages.mjs";

export const repository = dirname(dirname(fileURLToPath(import.meta.url)));
const inRepository = (...parts) => join(repository, ...parts);

/** Says one line to the person at the terminal. */
export const say = (sentence) => console.log(sentence);

/** Ends the command with one sentence that says what to do. */
export function stop(sentence) {
  console.error(sentence);
  process.exit(1);
}

/** Runs a command in the repository and returns its exit code; its output is shown as it comes. */
export function run(command, args, options = {}) {
  const outcome = spawnSync(command, args, { cwd: repository, stdio: ["ignore", "inherit", "inherit"], ...options });
  if (outcome.error) console.error(`${command}: ${outcome.error.message}`);
  return outcome.status ?? 1;
}

/** Runs the command line of an installed package, such as node("jest/bin/jest.js", ["--ci"]). */
export const node = (script, args = [], options = {}) =>
  run(process.execPath, [inRepository("node_modules", ...script.split("/")), ...args], options);

/** npm ends its shell, not the shell's child: without this a server would outlive a stopped npm command. */
export function endWithNpm() {
  const shell = process.ppid;
  if (process.env.npm_lifecycle_event) setInterval(() => process.ppid === shell || process.exit(0), 500).unref();
}

// Packages

const lockedPackages = (path) => JSON.parse(readFileSync(path, "utf8")).packages;

/** True when every locked package is installed in its locked version. Packages for other systems may be missing. */
function packagesAreInstalled() {
  const installedLock = inRepository("node_modules", ".package-lock.json");
  if (!existsSync(installedLock)) return false;
  const installed = lockedPackages(installedLock);
  return Object.entries(lockedPackages(inRepository("package-lock.json"))).every(
    ([path, locked]) => path === "" || locked.optional || locked.devOptional || installed[path]?.version === locked.version,
  );
}

/** Installs the locked packages unless they are there. */
export function packages() {
  if (packagesAreInstalled()) return;
  say("Installing packages (npm ci), about a minute.");
  const npm = process.env.npm_execpath;
  const args = ["ci", "--include=dev", "--loglevel=error"];
  const status = npm?.endsWith(".js")
    ? run(process.execPath, [npm, ...args])
    : run("npm", args, { shell: process.platform === "win32" });
  if (status !== 0) stop("The packages could not be installed. Is the npm registry reachable?");
}

// Bundles

const helpInputs = [".ci/help.mjs", ".ci/helpPages.mjs", ...helpPages.map(({ source }) => source)];
const buildInputs = ["src", "public", "manifest.xml", "webpack.config.js", "tsconfig.json", "package-lock.json", ...helpInputs];
const buildStamp = inRepository("node_modules", ".cache", "creditstake", "built");

function filesUnder(path) {
  if (!existsSync(path)) return [];
  if (statSync(path).isFile()) return [path];
  const names = readdirSync(path).sort();
  return names.flatMap((name) => filesUnder(join(path, name)));
}

/** A digest of everything that a build reads. Times of files say little after a checkout. */
function digestOfInputs() {
  const hash = createHash("sha256");
  for (const path of buildInputs.flatMap((input) => filesUnder(inRepository(input)))) {
    hash.update(relative(repository, path)).update("\0").update(readFileSync(path)).update("\0");
  }
  return hash.digest("hex");
}

const bundlesExist = () =>
  existsSync(inRepository("dist", "taskpane.html")) &&
  (!existsSync(inRepository("src", "embedded", "webpack.cjs")) || (existsSync(inRepository("dist-embedded")) && existsSync(inRepository("dist-headless"))));

/** Builds every bundle; remembers what a production build was made from. Returns the exit code. */
export function build(args = ["--mode", "production"]) {
  const digest = digestOfInputs();
  rmSync(buildStamp, { force: true });
  const status = node("webpack-cli/bin/cli.js", args);
  if (status === 0 && args.includes("production")) {
    mkdirSync(dirname(buildStamp), { recursive: true });
    writeFileSync(buildStamp, digest);
  }
  return status;
}

/** Builds production bundles unless they are there and up to date. */
export function bundles() {
  const builtFrom = existsSync(buildStamp) ? readFileSync(buildStamp, "utf8") : "";
  if (bundlesExist() && builtFrom === digestOfInputs()) return;
  say("Building the add-in.");
  if (build(["--mode", "production", "--stats", "errors-only"]) !== 0) stop("The build failed; the messages above say where.");
}

// A browser

const browserNames = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const howToInstallBrowser =
  "The browser tests need Chromium or Chrome and none was found. Install it (Debian, Ubuntu: apt-get install chromium; " +
  "anywhere: npx playwright-core install chromium), or set CHROMIUM to its path.";

const works = (path) => spawnSync(path, ["--version"], { stdio: "ignore", timeout: 20_000 }).status === 0;

function playwrightBrowser() {
  const { chromium } = createRequire(import.meta.url)("playwright-core");
  return chromium.executablePath();
}

function findBrowser() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const onPath = browserNames.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...onPath, playwrightBrowser()].find((path) => path && existsSync(path) && works(path));
}

/** The words before a command that make it run as root, or nothing when that is impossible. */
function asRoot() {
  if (process.getuid?.() === 0) return [];
  return spawnSync("sudo", ["-n", "true"], { stdio: "ignore" }).status === 0 ? ["sudo", "-n"] : undefined;
}

/** Installs Debian packages where that is possible without a question. */
function install(what, ...names) {
  const prefix = asRoot();
  if (!prefix || spawnSync("apt-get", ["--version"], { stdio: "ignore" }).status !== 0) return;
  say(`Installing ${what} (apt-get).`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args) => {
    const [command, ...rest] = [...prefix, "apt-get", "-q", ...args];
    return run(command, rest, { env, stdio: ["ignore", "ignore", "inherit"] });
  };
  if (apt("update") === 0) apt("install", "-y", "--no-install-recommends", ...names);
}

/** The path of a Chromium that runs; installs one where that is possible without a question. */
export function browser() {
  const named = process.env.CHROMIUM;
  if (named) return works(named) ? named : stop(`CHROMIUM is ${named}, which does not run.`);
  const found = findBrowser();
  if (found) return found;
  install("Chromium", "chromium");
  return findBrowser() ?? stop(howToInstallBrowser);
}

/** Every system but a bare Linux has a Chinese font. */
const hasChineseFont = () => process.platform !== "linux" || (spawnSync("fc-list", [":lang=zh", "family"], { encoding: "utf8" }).stdout ?? "").trim() !== "";

/** Installs a Chinese font where that is possible without a question: without one a browser draws boxes, which are narrower than the characters. */
export function chineseFont() {
  if (!hasChineseFont()) install("a Chinese font", "fonts-noto-cjk");
  if (!hasChineseFont()) say("A Chinese font was not found (Debian, Ubuntu: apt-get install fonts-noto-cjk): pages in Chinese show boxes.");
}

// A spreadsheet program that is not ours

const officeNames = ["soffice", "libreoffice"];

function findOffice() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const usual = ["/Applications/LibreOffice.app/Contents/MacOS/soffice", "C:\\Program Files\\LibreOffice\\program\\soffice.com"];
  return [...officeNames.flatMap((name) => folders.map((folder) => join(folder, name))), ...usual].find((path) => existsSync(path) && works(path));
}

/**
 * The path of a LibreOffice that runs, installed where that is possible without a question; undefined where there is none, and then a
 * sentence says what is not tested. Where `isNeeded`, that is the end.
 */
export function office(isNeeded) {
  const named = process.env.SOFFICE;
  if (named) return works(named) ? named : stop(`SOFFICE is ${named}, which does not run.`);
  if (!findOffice()) install("LibreOffice Calc", "libreoffice-calc");
  const found = findOffice();
  const missing = "LibreOffice was not found (Debian, Ubuntu: apt-get install libreoffice-calc; or set SOFFICE to its path)";
  if (!found && isNeeded) stop(`${missing}. Native models are calculated by it.`);
  if (!found) say(`${missing}: what it would calculate is skipped.`);
  return found;
}
