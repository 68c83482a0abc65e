/** npm run package: what an administrator puts on a server. */
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { PNG } from "pngjs";
import { hostAddress, hostedManifest } from "../../.ci/address.cjs";
import { demanding, noticesText, packageRoot } from "../../.ci/notices.cjs";
import { commands } from "../../src/commands";
import { manifestErrors, type Site } from "./manifestRules";
import { emptyFolder, makePackage, runPackage } from "./packageFolder";
import { read as readSource } from "./repository";

const address = "https://addins.example.com/finance/creditstake";
let folder: string;
const spare: string[] = [];

beforeAll(async () => {
  folder = await makePackage(`${address}/`);
}, 400_000);
afterAll(() => [folder, ...spare].forEach((each) => rmSync(each, { recursive: true, force: true })));

const read = (path: string): string => readFileSync(join(folder, path), "utf8");
const all = (): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .sort();
const bundles = (): string[] => all().filter((path) => path.endsWith(".js"));

/** The folder as it will be at its address. */
const hosted: Site = {
  exists: (path) => path.startsWith("finance/creditstake/") && existsSync(join(folder, path.slice("finance/creditstake/".length))),
  pixels: (path) => {
    const { width, height } = PNG.sync.read(readFileSync(join(folder, path.slice("finance/creditstake/".length))));
    return [width, height];
  },
  actions: Object.keys(commands),
};

test("its manifest is one that Excel accepts at that address", () => {
  expect(manifestErrors(read("manifest.xml"), hosted)).toEqual([]);
  expect(read("manifest.xml")).toMatch(new RegExp(`"${address}/functions\\.[0-9a-f]{16}\\.js"`));
  expect(read("manifest.xml")).not.toContain("localhost");
});

test("every file that its pages name is there", () => {
  const missing = all()
    .filter((path) => path.endsWith(".html"))
    .flatMap((page) => [...read(page).matchAll(/\b(?:src|href)="?([^"\s>#]+)/g)].map(([, name]) => [page, name ?? ""] as const))
    .filter(([page, name]) => !name.startsWith("https:") && !existsSync(join(folder, page, "..", name)));
  expect(missing).toEqual([]);
});

test("the name of a bundle is made from its content", () => {
  expect(bundles().length).toBeGreaterThanOrEqual(3);
  for (const bundle of bundles()) {
    const named = /\.([0-9a-f]{16})\.js$/.exec(bundle)?.[1] ?? "none";
    // A bundle may say its own name, where it points to the notices beside it; that is left out of the sum.
    const content = read(bundle).replaceAll(named, "");
    expect(`${bundle} ${createHash("sha256").update(content).digest("hex").slice(0, 16)}`).toBe(`${bundle} ${named}`);
  }
});

test("the pane loads office.js and itself in this order, under a policy without eval", () => {
  const page = read("taskpane.html");
  const scripts = [...page.matchAll(/<script\b[^>]*\bsrc="?([^"\s>]+)/g)].map(([, name]) => name?.replace(/\.[0-9a-f]{16}\./, "."));
  expect(scripts).toEqual(["https://appsforoffice.microsoft.com/lib/1/hosted/office.js", "libraries.js", "taskpane.js"]);
  expect(page).toContain("default-src 'none'");
  expect(page).not.toContain("unsafe-eval");
});

test("nothing in it is meant for this computer, and nothing of the workbook in the browser is in it", () => {
  const ofUse = all().filter((path) => !path.startsWith("help/"));
  expect(ofUse.filter((path) => /\.(?:js|html|json|xml)$/.test(path) && read(path).includes("localhost"))).toEqual([]);
  expect(ofUse.filter((path) => /o[-_]spreadsheet|@odoo/.test(read(path)))).toEqual([]);
  expect(all().filter((path) => path.endsWith(".map"))).toEqual([]);
  expect(bundles().filter((path) => read(path).includes("sourceMappingURL"))).toEqual([]);
});

test.each(["functions.json", "functions.zh-CN.json"])("%s is the one that was reviewed, with help at that address", (name) => {
  expect(read(name)).toBe(readSource(`public/${name}`).replaceAll("https://localhost:3000/", `${address}/`));
  const { functions } = JSON.parse(read(name)) as { functions: { helpUrl: string }[] };
  expect(functions.map(({ helpUrl }) => new URL(helpUrl)).filter(({ pathname, hash }) => !hosted.exists(pathname.slice(1)) || hash === "")).toEqual([]);
});

test("the notices name every package that is bundled, with its licence", () => {
  const notices = read("THIRD-PARTY.txt");
  const named = [...notices.matchAll(/^(\S+) (\d+\.\S+) \((\S+)\)$/gm)].map(([, name]) => name);
  expect(named).toEqual(expect.arrayContaining(["react", "react-dom", "scheduler", "@fluentui/react-button", "@griffel/core", "tabster", "chart.js", "@kurkle/color", "webpack"]));
  expect(named.filter((name) => /odoo|hyperformula|playwright|jest/.test(name ?? ""))).toEqual([]);
  for (const holder of ["Facebook, Inc. and its affiliates", "Chart.js Contributors", "JS Foundation"]) expect(notices).toContain(holder);
});

describe("an address that Excel could not use is refused with a sentence", () => {
  test.each([
    [undefined, "Say where the add-in will be hosted"],
    ["addins.example.com", "is not an address"],
    ["http://addins.example.com", "does not begin with https://"],
    ["https://ada:secret@addins.example.com", "must not hold a name or a password"],
    ["https://addins.example.com/?v=1", "no ? and no #"],
    ["https://addins.example.com/manifest.xml", "is a file"],
  ])("%s", (text, sentence) => expect(hostAddress(text).error).toContain(sentence));

  test("and the command ends without writing anything", async () => {
    const out = emptyFolder();
    spare.push(out);
    const { status, printed } = await runPackage("--url", "http://addins.example.com", "--out", out);
    expect([status, printed.trim(), readdirSync(out)]).toEqual([1, "http://addins.example.com does not begin with https://, and Excel loads nothing else.", []]);
  });
});

test("a folder that holds other files is left as it is", async () => {
  const out = emptyFolder();
  spare.push(out);
  writeFileSync(join(out, "thesis.txt"), "mine");
  const { status, printed } = await runPackage("--url", address, "--out", out);
  expect([status, readdirSync(out)]).toEqual([1, ["thesis.txt"]]);
  expect(printed).toContain("holds other files");
});

test("an address is written as XML wants it, and without its last slash", () => {
  expect(hostAddress("https://Example.com/a&b/")).toEqual({ address: "https://example.com/a&b" });
  expect(hostedManifest('<a href="https://localhost:3000/functions.js"/>', "https://example.com/a&b", "functions.0f.js")).toBe(
    '<a href="https://example.com/a&amp;b/functions.0f.js"/>',
  );
});

test("notices: a text that several packages share stands once, and licences that ask for more are told apart", () => {
  const notice = (name: string, licence = "MIT", text = "shared text"): { name: string; version: string; licence: string; text: string } => ({ name, version: "1.0.0", licence, text });
  const text = noticesText([notice("b"), notice("a"), notice("c", "LGPL-3.0", "another")]);
  expect(text).toContain("a 1.0.0 (MIT)\nb 1.0.0 (MIT)\nc 1.0.0 (LGPL-3.0)");
  expect(text.split("shared text")).toHaveLength(2);
  expect(demanding([notice("a"), notice("c", "LGPL-3.0"), notice("d", "GPL-3.0 OR MIT")]).map(({ name }) => name)).toEqual(["c", "d"]);
  expect(packageRoot("x/node_modules/a/node_modules/@b/c/lib/d.js")).toBe("x/node_modules/a/node_modules/@b/c");
  expect(packageRoot("x/src/core/sum.ts")).toBeUndefined();
});
