/** The help pages: made from the documents, without scripts, and every link in them leads somewhere. */
import { posix } from "node:path";
import { exists, read } from "./repository";

const pages = ["index", "functions", "glossary", "install"].map((name) => `dist/help/${name}.html`);
const idsOf = (page: string): string[] => [...read(page).matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id ?? "");

test.each(pages)("%s loads nothing but its style sheet", (page) => {
  const html = read(page);
  expect(html).toContain(`content="default-src 'none'; style-src 'self'"`);
  expect(html).not.toMatch(/<script|<img|<style|\sstyle=|\son\w+=/);
  expect([...html.matchAll(/<link\b[^>]*>/g)].map(([link]) => link)).toEqual(['<link rel="stylesheet" href="help.css">']);
  expect(html).toMatch(/<html lang="en">[^]*<title>[^<]+ - Creditstake<\/title>[^]*<main>\n<h1 id=/);
});

test.each(pages)("%s: links lead somewhere, ids are given once", (page) => {
  const links = [...read(page).matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? "").filter((href) => !href.startsWith("https:"));
  const dead = links.filter((href) => {
    const [path = "", id] = href.split("#");
    const target = path === "" ? page : posix.join("dist/help", path);
    return !exists(target) || (id !== undefined && !idsOf(target).includes(id));
  });
  expect(dead).toEqual([]);
  expect(idsOf(page)).toEqual([...new Set(idsOf(page))]);
});

test("every function has an address in the help", () => {
  const { functions } = JSON.parse(read("dist/functions.json")) as { functions: { name: string }[] };
  const ids = idsOf("dist/help/functions.html");
  expect(functions.map(({ name }) => name.toLowerCase()).filter((name) => !ids.includes(name))).toEqual([]);
});

test("the help speaks to someone who is in Excel", () => {
  expect(read("dist/help/index.html")).toContain("<strong>Build</strong>");
  expect(read("dist/help/index.html")).not.toContain("prints an address");
});
