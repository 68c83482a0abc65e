// The help pages of the add-in, made from docs/: plain HTML and one style sheet, no scripts.
import { posix } from "node:path";
import { Marked, Renderer } from "marked";
import { helpPages } from "./helpPages.mjs";

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);

/** A heading as the fragment of its address, as GitHub writes it: lower case, punctuation dropped, spaces as hyphens. */
const fragment = (heading) => heading.trim().toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "").replace(/\s/g, "-");

/** The address of one page on another. */
const between = (from, to) => posix.relative(posix.dirname(from), to);

/** Where a link leads from a page; nothing when what it names is no page of the help. */
function addressOf(href, page) {
  if (/^(?:https:|#)/.test(href)) return href;
  const [path = "", heading] = href.split("#");
  const target = helpPages.find(({ source }) => source === posix.join(posix.dirname(page.source), path));
  return target && `${between(page.path, target.path)}${heading === undefined ? "" : `#${heading}`}`;
}

/** Headings get ids, links lead to pages, pictures are left out: the policy of the pages shows none. */
function markdown(page) {
  const taken = new Map();
  const idOf = (heading) => {
    const id = fragment(heading);
    const before = taken.get(id) ?? 0;
    taken.set(id, before + 1);
    return before === 0 ? id : `${id}-${before}`;
  };
  return new Marked({
    renderer: {
      heading({ tokens, depth, text }) {
        return `<h${depth} id="${escaped(idOf(text))}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const [text, address] = [this.parser.parseInline(tokens), addressOf(href, page)];
        return address === undefined ? text : `<a href="${escaped(address)}">${text}</a>`;
      },
      // A table that is wider than the page scrolls by itself.
      table(token) {
        return `<div class="table">${Renderer.prototype.table.call(this, token)}</div>\n`;
      },
      image: ({ text }) => escaped(text),
      html: ({ text }) => escaped(text),
    },
  });
}

/** The pages of the same language, and the same page in the others; the first page of a language that lacks it. */
function navigation(page) {
  const own = helpPages.filter(({ language }) => language === page.language);
  const others = [...new Set(helpPages.map(({ language }) => language))].filter((language) => language !== page.language);
  const inAnother = (language) => helpPages.find((each) => each.language === language && each.document === page.document) ?? helpPages.find((each) => each.language === language);
  return [
    ...own.map((each) => (each === page ? `<li aria-current="page">${each.title}</li>` : `<li><a href="${between(page.path, each.path)}">${each.title}</a></li>`)),
    ...others.map((language) => `<li><a lang="${language.lang}" hreflang="${language.lang}" href="${between(page.path, inAnother(language).path)}">${language.name}</a></li>`),
  ].join("");
}

function html(page, text) {
  return [
    "<!doctype html>",
    `<html lang="${page.language.lang}">`,
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">`,
    `<title>${page.title} - Creditstake</title>`,
    `<link rel="stylesheet" href="${between(page.path, "help/help.css")}">`,
    `<nav aria-label="${page.language.nav}"><ul>${navigation(page)}</ul></nav>`,
    `<main>\n${markdown(page).parse(text)}</main>`,
    "</html>\n",
  ].join("\n");
}

const withOpening = (text, opening) => text.replace(/^(# .*\n+)[^]*?(?=^## )/m, `$1${opening}`);

/** The help pages, as pairs of a path in the add-in's folder and a text. `read` reads a file of the repository. */
export const madePages = (read) =>
  helpPages.map((page) => {
    const text = read(page.source);
    return [page.path, html(page, page.document === "start.md" ? withOpening(text, page.language.opening) : text)];
  });
