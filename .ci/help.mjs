// The help pages of the add-in, made from docs/: plain HTML and one style sheet, no scripts.
import { Marked } from "marked";

/** Each document that becomes a page, under the name that its page has in help/. */
const pages = {
  "start.md": { file: "index.html", title: "First ten minutes" },
  "functions.md": { file: "functions.html", title: "Functions" },
  "glossary.md": { file: "glossary.html", title: "Glossary" },
  "install.md": { file: "install.html", title: "Install, and when something is wrong" },
};

/** The documents that the pages are made from; a build depends on them. */
export const helpSources = Object.keys(pages).map((name) => `docs/${name}`);

/** In Excel nothing is inserted yet: this stands in place of how the workbook in the browser is opened. */
const inExcel =
  "Choose **Build** on the Creditstake tab. This tour is about the round in which Alibaba took a stake in Moonshot AI in February 2024: pick it\n" +
  "under *Start from* and insert its sheets.\n\n";

const escaped = (text) => text.replace(/[&<>"]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[sign]);

/** A heading as the fragment of its address, as GitHub writes it: lower case, punctuation dropped, spaces as hyphens. */
const fragment = (heading) => heading.trim().toLowerCase().replace(/[^\p{L}\p{N}\s_-]/gu, "").replace(/\s/g, "-");

/** Where a link leads from a page; nothing when what it names is no page of the help. */
function addressOf(href) {
  if (/^(?:https:|#)/.test(href)) return href;
  const [path = "", heading] = href.split("#");
  const page = pages[path];
  return page && (heading === undefined ? page.file : `${page.file}#${heading}`);
}

/** Headings get ids, links lead to pages, pictures are left out: the policy of the pages shows none. */
function markdown() {
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
        const [text, address] = [this.parser.parseInline(tokens), addressOf(href)];
        return address === undefined ? text : `<a href="${escaped(address)}">${text}</a>`;
      },
      image: ({ text }) => escaped(text),
      html: ({ text }) => escaped(text),
    },
  });
}

const withoutOpening = (text) => text.replace(/^(# .*\n+)[^]*?(?=^## )/m, `$1${inExcel}`);

function page({ file, title }, text) {
  const links = Object.values(pages).map((other) =>
    other.file === file ? `<li aria-current="page">${other.title}</li>` : `<li><a href="${other.file}">${other.title}</a></li>`,
  );
  return [
    "<!doctype html>",
    '<html lang="en">',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'self'">`,
    `<title>${title} - Creditstake</title>`,
    '<link rel="stylesheet" href="help.css">',
    `<nav aria-label="Help"><ul>${links.join("")}</ul></nav>`,
    `<main>\n${markdown().parse(text)}</main>`,
    "</html>\n",
  ].join("\n");
}

/** The help pages, as pairs of a path in the add-in's folder and a text. `read` reads a file of the repository. */
export const helpPages = (read) =>
  Object.entries(pages).map(([source, about]) => {
    const text = read(`docs/${source}`);
    return [`help/${about.file}`, page(about, source === "start.md" ? withoutOpening(text) : text)];
  });
