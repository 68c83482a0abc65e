import { createContext, runInContext } from "node:vm";
import { gzipSync } from "node:zlib";
import { readdirSync } from "node:fs";
import { join } from "node:path";
import budgets from "../../.ci/sizes.json";
import { exists, read, root } from "./repository";

const KB = 1024;

interface FunctionsFile {
  functions: { id: string; name: string }[];
}

const described = (): FunctionsFile["functions"] => (JSON.parse(read("dist/functions.json")) as FunctionsFile).functions;

/** The ids that functions.js associates when it runs where there is nothing but CustomFunctions. */
function associated(): string[] {
  const ids: string[] = [];
  const associate = (names: string | Record<string, unknown>): void => {
    ids.push(...(typeof names === "string" ? [names] : Object.keys(names)));
  };
  runInContext(read("dist/functions.js"), createContext({ CustomFunctions: { associate } }));
  return ids;
}

const duplicates = (names: readonly string[]): string[] => names.filter((name, index) => names.indexOf(name) !== index);

const zipped = (file: string): number => gzipSync(read(`dist/${file}`), { level: 9 }).length;

/** The scripts that the pane's page loads, in order. */
const scriptsOfPage = (): string[] => [...read("dist/taskpane.html").matchAll(/<script\b([^>]*)>/g)].map(([, attributes]) => attributes?.match(/\bsrc="?([^"\s>]+)/)?.[1] ?? "inline");

test(`functions.js is at most ${budgets["functions.js"]} KB gzipped`, () => {
  expect(zipped("functions.js")).toBeLessThanOrEqual(budgets["functions.js"] * KB);
});

test(`what the page loads before it can show anything, the names of the functions among it, is at most ${budgets.pane} KB gzipped`, () => {
  const pane = scriptsOfPage().slice(1);
  expect(pane.length).toBeGreaterThan(0);
  expect(pane.reduce((sum, script) => sum + zipped(script), 0)).toBeLessThanOrEqual(budgets.pane * KB);
});

test("functions.js runs with nothing but CustomFunctions and registers what functions.json describes", () => {
  const ids = described().map(({ id }) => id);
  expect(ids.length).toBeGreaterThan(0);
  expect(associated().sort()).toEqual(ids.sort());
});

test("no two functions share an id or a name", () => {
  expect(duplicates(described().map(({ id }) => id.toUpperCase()))).toEqual([]);
  expect(duplicates(described().map(({ name }) => name.toUpperCase()))).toEqual([]);
});

test("the built functions.json is the reviewed one", () => {
  expect(read("dist/functions.json")).toBe(read("public/functions.json"));
});

test("the page loads office.js, then the pane, and nothing else runs in it", () => {
  const page = read("dist/taskpane.html");
  const scripts = scriptsOfPage();
  expect(scripts[0]).toBe("https://appsforoffice.microsoft.com/lib/1/hosted/office.js");
  expect(scripts.at(-1)).toBe("taskpane.js");
  expect(scripts.slice(1).filter((script) => !exists(join("dist", script)))).toEqual([]);
  expect(page).toContain("Content-Security-Policy");
  expect(page).not.toMatch(/unsafe-eval|\son[a-z]+=/);
});

test("nothing that is built says where it was built", () => {
  const naming = readdirSync(join(root, "dist"))
    .filter((name) => /\.(js|map|html|json)$/.test(name))
    .filter((name) => read(`dist/${name}`).includes(root));
  expect(naming).toEqual([]);
});
