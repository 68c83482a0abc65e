// npm run generate: writes the files that are generated and committed (functions.json, docs), and snapshots, anew.
import { node, packages } from "./ensure.mjs";

packages();
const env = { ...process.env, GOLDENS: "write" };
process.exit(node("jest/bin/jest.js", ["--selectProjects", "goldens", "--ci=false", "-u", ...process.argv.slice(2)], { env }));
