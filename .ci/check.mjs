// npm run check: what npm test checks, the quick and telling parts first.
import { node, packages, repository, run, say, stop } from "./ensure.mjs";

const steps = [
  ["types", () => node("typescript/bin/tsc", ["-p", "tsconfig.json"]) || node("typescript/bin/tsc", ["-p", "src/tsconfig.pure.json"])],
  ["arrows", () => node("jest/bin/jest.js", ["--selectProjects", "house", "--testPathPatterns", "arrows"])],
  ["lint", () => node("eslint/bin/eslint.js", ["-c", ".ci/eslint.config.mjs", "--max-warnings", "0", "."])],
  ["tests", () => run(process.execPath, [`${repository}/.ci/test.mjs`, ...process.argv.slice(2), "--testPathIgnorePatterns", "house/(types|arrows|lint)"])],
];

packages();
for (const [name, step] of steps) {
  say(`\n${name}`);
  if (step() !== 0) stop(`\nThe check of ${name} failed.`);
}
say("\nEverything is in order.");
