// npm run e2e:package: every end-to-end test against a package, as an administrator makes it. Arguments go to jest.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { browser, bundles, chineseFont, node, packages, repository, run, stop } from "./ensure.mjs";

packages();
bundles();
const env = { ...process.env, CHROMIUM: browser() };
chineseFont();
const folder = mkdtempSync(join(tmpdir(), "creditstake-package-"));
const outcome = () => {
  if (run(process.execPath, [join(repository, ".ci", "package.mjs"), "--url", "https://addins.example.com/creditstake", "--out", folder]) !== 0) return 1;
  return node("jest/bin/jest.js", ["--selectProjects", "e2e", "--testPathPatterns", "test/e2e/", ...process.argv.slice(2)], { env: { ...env, CREDITSTAKE_ADDIN: folder } });
};
const status = outcome();
rmSync(folder, { recursive: true, force: true });
if (status !== 0) stop("The tests of the package failed.");
