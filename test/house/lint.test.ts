import { files, read } from "./repository";
import { complaintsOf } from "./tool";

test("the style holds: npm run lint", async () => {
  expect(await complaintsOf("eslint/bin/eslint.js", "-c", ".ci/eslint.config.mjs", "--max-warnings", "0", ".")).toBe("");
});

test("nobody switches off the length of files and functions, or the types", () => {
  const switchedOff = /eslint-disable\S*\s+(?:[^\n]*\b(?:max-lines|no-explicit-any)\b|\*\/|$)|@ts-(?:ignore|nocheck)/m;
  const sources = files("src").concat(files(".ci"), files("test")).filter((path) => /\.[cm]?[jt]sx?$/.test(path));
  expect(sources.filter((path) => path !== "test/house/lint.test.ts" && switchedOff.test(read(path)))).toEqual([]);
});
