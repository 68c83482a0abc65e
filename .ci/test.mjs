// npm test: everything. Arguments go to jest: npm test -- waterfall, npm test -- --selectProjects unit.
import { browser, bundles, chineseFont, node, office, packages } from "./ensure.mjs";

/** The projects that the arguments select; undefined means all of them. */
function selectedProjects(args) {
  const at = args.indexOf("--selectProjects");
  if (at < 0) return undefined;
  const rest = args.slice(at + 1);
  const end = rest.findIndex((arg) => arg.startsWith("-"));
  return end < 0 ? rest : rest.slice(0, end);
}

const args = process.argv.slice(2);
const projects = selectedProjects(args);
const includes = (project) => projects === undefined || projects.includes(project);

packages();
const env = { ...process.env };
if (includes("e2e")) {
  env.CHROMIUM = browser();
  chineseFont();
}
if (includes("native")) env.SOFFICE = office(process.env.CI !== undefined || projects?.includes("native")) ?? "";
if (includes("e2e") || includes("house")) bundles();
process.exit(node("jest/bin/jest.js", args, { env }));
