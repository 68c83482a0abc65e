#!/usr/bin/env node
// npx creditstake: recalculates and checks workbooks without a page. Builds first where something has changed.
import { createRequire } from "node:module";
import { bundles, packages, repository } from "./ensure.mjs";

// Standard output is for answers: what a build says goes beside it.
const { log } = console;
console.log = console.error;
packages();
bundles();
console.log = log;
createRequire(import.meta.url)(`${repository}/dist-headless/creditstake.cjs`);
