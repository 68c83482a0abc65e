/** The help pages: made from the documents, without scripts, and every link in them leads somewhere. */
import { posix } from "node:path";
import { exists, read } from "./repository";

const inChinese = ["index", "formula", "build", "refresh", "explain", "captable", "import", "versions", "whatif", "functions", "install"].map((name) => `dist/help/zh-CN/${name}.html`);
const pages = [...inChinese.map((page) => page.replace("zh-CN/", "")), "dist/help/glossary.html", ...inChinese];
const languageOf = (page: string): string => (inChinese.includes(page) ? "zh-CN" : "en");
const idsOf = (page: string): string[] => [...read(page).matchAll(/\bid="([^"]+)"/g)].map(([, id]) => id ?? "");

test.each(pages)("%s loads nothing but its style sheet", (page) => {
  const html = read(page);
  expect(html).toContain(`content="default-src 'none'; style-src 'self'"`);
  expect(html).not.toMatch(/<script|<img|<style|\sstyle=|\son\w+=/);
  const style = posix.relative(posix.dirname(page), "dist/help/help.css");
  expect([...html.matchAll(/<link\b[^>]*>/g)].map(([link]) => link)).toEqual([`<link rel="stylesheet" href="${style}">`]);
  expect(html).toContain(`<html lang="${languageOf(page)}">`);
  expect(html).toMatch(/<title>[^<]+ - Creditstake<\/title>[^]*<main>\n<h1 id=/);
});

test.each(pages)("%s: links lead somewhere, ids are given once", (page) => {
  const links = [...read(page).matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? "").filter((href) => !href.startsWith("https:"));
  const dead = links.filter((href) => {
    const [path = "", id] = href.split("#");
    const target = path === "" ? page : posix.join(posix.dirname(page), path);
    return !exists(target) || (id !== undefined && !idsOf(target).includes(id));
  });
  expect(dead).toEqual([]);
  expect(idsOf(page)).toEqual([...new Set(idsOf(page))]);
});

test.each(["functions.json", "functions.zh-CN.json"])("the help of every function in %s leads to its heading", (file) => {
  const { functions } = JSON.parse(read(`dist/${file}`)) as { functions: { helpUrl: string }[] };
  const lost = functions.filter(({ helpUrl }) => {
    const { origin, pathname, hash } = new URL(helpUrl);
    return origin !== "https://localhost:3000" || !exists(`dist${pathname}`) || !idsOf(`dist${pathname}`).includes(hash.slice(1));
  });
  expect(functions.length).toBeGreaterThan(0);
  expect(lost).toEqual([]);
});

test.each(pages)("%s: a table that is wider than the page scrolls by itself", (page) => {
  const html = read(page);
  expect(html.match(/<table>/g)?.length ?? 0).toBe(html.match(/<div class="table"><table>/g)?.length ?? 0);
  expect(read("dist/help/help.css")).toMatch(/\.table \{\s+overflow-x: auto;/);
});

test("each page leads to the same page in the other language, and says which language that is", () => {
  expect(read("dist/help/explain.html")).toContain('<a lang="zh-CN" hreflang="zh-CN" href="zh-CN/explain.html">简体中文</a>');
  expect(read("dist/help/zh-CN/explain.html")).toContain('<a lang="en" hreflang="en" href="../explain.html">English</a>');
  expect(read("dist/help/glossary.html")).toContain('href="zh-CN/index.html">简体中文</a>');
});

test("the help speaks to someone who is in Excel", () => {
  expect(read("dist/help/index.html")).toContain("<strong>Build</strong>");
  expect(read("dist/help/index.html")).not.toContain("npm start");
  expect(read("dist/help/zh-CN/index.html")).toContain("<strong>构建</strong>");
  expect(read("dist/help/zh-CN/index.html")).not.toContain("npm start");
});
