import { posix } from "node:path";
import { exists, files, packageFile, read } from "./repository";

const documents = ["README.md", ...files("docs", ".md")].filter(exists);

/** What readers are told but cannot find, as sentences that name the document. */
function findings(find: (text: string, document: string) => string[]): string[] {
  return documents.flatMap((document) => find(read(document), document).map((finding) => `${document}: ${finding}`));
}

/** A heading as the fragment of its address: lower case, punctuation dropped, spaces as hyphens. */
const fragment = (heading: string): string =>
  heading.trim().toLowerCase().replace(/[`*]/g, "").replace(/[^\p{L}\p{N}\s_-]/gu, "").replace(/\s/g, "-");

const fragments = (document: string): string[] => [...read(document).matchAll(/^#+ (.+)$/gm)].map(([, heading]) => fragment(heading ?? ""));

const outsideCode = (text: string): string => text.replace(/```[^]*?```/g, "").replace(/`[^`\n]*`/g, "");

function deadLinks(text: string, document: string): string[] {
  const links = [...outsideCode(text).matchAll(/\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g)].map(([, link]) => link ?? "");
  return links.filter((link) => {
    if (/^[a-z]+:/.test(link)) return false;
    const [path = "", heading] = link.split("#");
    const target = path === "" ? document : posix.normalize(posix.join(posix.dirname(document), decodeURI(path)));
    if (!exists(target)) return true;
    return heading !== undefined && target.endsWith(".md") && !fragments(target).includes(heading);
  });
}

test("every link to a file or a heading leads somewhere", () => {
  expect(findings(deadLinks)).toEqual([]);
});

test("every npm command that is named exists", () => {
  const missing = (text: string): string[] =>
    [...text.matchAll(/\bnpm (?:run ([\w:-]+)|(start|test)\b)/g)].map(([, script, short]) => script ?? short ?? "").filter((name) => !(name in packageFile.scripts));
  expect(findings(missing)).toEqual([]);
});

test("every file that is named exists", () => {
  const named = /`((?:src|test|docs|public|\.ci)\/[\w./-]*|[\w.-]+\.(?:json|xml|config\.js))`/g;
  // Files that a build or Excel makes, and files of the reader's own.
  const elsewhere = /^(functions(\.[\w-]+)?\.json|model\.json)$/;
  const missing = (text: string): string[] => [...text.matchAll(named)].map(([, path]) => path ?? "").filter((path) => !elsewhere.test(path) && !exists(path));
  expect(findings(missing)).toEqual([]);
});
