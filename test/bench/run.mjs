// `npm run bench`: TypeScript is translated as it is loaded, so that what is timed is the source as it stands.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const require = createRequire(import.meta.url);
const ts = require("typescript");
const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true };
require.extensions[".ts"] = (module, file) => module._compile(ts.transpileModule(readFileSync(file, "utf8"), { compilerOptions: options, fileName: file }).outputText, file);

require(fileURLToPath(new URL("deals.ts", import.meta.url)));
