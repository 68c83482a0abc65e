import { violations } from "./arrows";
import { files, read } from "./repository";

const sources = files("src", ".ts", ".tsx", ".mjs", ".cjs", ".js");

test("every room imports only what its arrows allow", () => {
  expect(sources.flatMap((path) => violations(path, read(path)))).toEqual([]);
});

describe("an arrow that is allowed", () => {
  test.each([
    ["src/core/model/terms.ts", `import { Decimal } from "decimal.js";`],
    ["src/core/model/terms.ts", `import { serial } from "../numbers/dates";`],
    ["src/core/numbers/dates.ts", `import { CalculationError } from "../calculationError";`],
    ["src/functions/table.ts", `import { measures } from "../core/model/measures";`],
    ["src/sheets/terms.ts", `import { table } from "../functions/table"; import { terms } from "../core/model/terms";`],
    ["src/workbook/write.ts", `import type { Edit } from "../sheets/edit"; export const write = () => Excel.run(async () => {});`],
    ["src/exchange/zipFile.ts", `import { Inflate } from "fflate"; import { invalid } from "../core/calculationError";`],
    ["src/pane/captable/import.tsx", `const room = await import("../../exchange/capTableImport");`],
    ["src/workbook/write.ts", `import { absoluteAddress } from "../sheets/address";`],
    ["src/pane/round.tsx", `import { useState } from "react"; import { Button } from "@fluentui/react-components";`],
    ["src/pane/round.tsx", `import { write } from "../workbook/write";`],
    ["src/embedded/host.ts", `import table from "../../public/functions.json"; import { Model } from "@odoo/o-spreadsheet";`],
    ["src/embedded/serve.mjs", `import { createServer } from "node:http"; import { page } from "./page.mjs";`],
    ["src/taskpane.tsx", `import { start } from "./pane/start"; import "./functions/registration"; import "node:fs";`],
  ])("%s: %s", (path, text) => expect(violations(path, text)).toEqual([]));
});

describe("an arrow that is forbidden is named with its file and line", () => {
  test.each([
    ["src/core/model/terms.ts", `\nimport { table } from "../../functions/table";`, "terms.ts:2 imports \"../../functions/table\": core may not import functions"],
    ["src/core/model/terms.ts", `import fs from "node:fs";`, "core may not use the package node:fs"],
    ["src/core/model/terms.ts", `import packageFile from "../../../package.json";`, "core may not import package.json"],
    ["src/core/numbers/dates.ts", `import { terms } from "../model/terms";`, "numbers may import only numbers"],
    ["src/core/numbers/dates.ts", `type Terms = import("../model/terms").Terms;`, "numbers may import only numbers"],
    ["src/core/model/terms.ts", `/// <reference lib="dom" />`, "goes around the arrows"],
    ["src/core/model/terms.ts", `export const x = (book: Excel.Workbook) => book;`, "only workbook speaks to Excel"],
    ["src/functions/table.ts", `import { Decimal } from "decimal.js";`, "functions may not use the package decimal.js"],
    ["src/functions/table.ts", `export * from "../sheets/edit";`, "functions may not import sheets"],
    ["src/sheets/terms.ts", `export type { Write } from "../workbook/write";`, "sheets may not import workbook"],
    ["src/exchange/entries.ts", `import { cellsOf } from "../sheets/capTableDraft";`, "exchange may import only types of sheets"],
    ["src/sheets/terms.ts", `import { importCapTable } from "../exchange/capTableImport";`, "sheets may not import exchange"],
    ["src/exchange/zipFile.ts", `import { decimal } from "decimal.js";`, "exchange may not use the package decimal.js"],
    ["src/workbook/write.ts", `import { edit } from "../sheets/edit";`, "workbook may import only types of sheets"],
    ["src/workbook/write.ts", `import type { Terms } from "../core/model/terms";`, "workbook may not import core"],
    ["src/pane/round.tsx", `const host = await import("../embedded/host");`, "pane may not import embedded"],
    ["src/pane/round.tsx", `Excel.run(async () => {});`, "only workbook speaks to Excel"],
    ["src/pane/round.tsx", `import { PNG } from "pngjs";`, "pane may not use the package pngjs"],
    ["src/pane/round.tsx", `import { start } from "../taskpane";`, "pane may not import root"],
    ["src/embedded/host.ts", `import { terms } from "../core/model/terms";`, "embedded may not import core"],
    ["src/embedded/host.ts", `import fs = require("node:fs");`, "embedded may not use the package node:fs"],
    ["src/embedded/serve.mjs", `const x = require("../workbook/write");`, "embedded may not import workbook"],
    ["src/helpers/text.ts", `import "./more";`, "no room is called helpers"],
  ])("%s: %s", (path, text, sentence) => expect(violations(path, text).join("\n")).toContain(sentence));
});
