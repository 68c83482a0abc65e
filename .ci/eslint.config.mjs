// The style that a machine can check. Types are tsc's, arrows are test/house's.
import officeAddins from "eslint-plugin-office-addins";
import reactHooks from "eslint-plugin-react-hooks";
import typescript from "typescript-eslint";

const clock = "The pure rooms know no clock: take the date as an argument.";
const chance = "The pure rooms know no chance: take a seed as an argument.";
const pageOnly = "The product runs in a page; Node is for src/embedded's server and for tests.";

const nodeGlobals = [
  ..."console process Buffer URL URLSearchParams TextEncoder TextDecoder AbortController fetch performance structuredClone".split(" "),
  ..."setTimeout clearTimeout setInterval clearInterval setImmediate queueMicrotask".split(" "),
];
const commonJsGlobals = ["module", "require", "exports", "__dirname", "__filename"];
const readonly = (names) => Object.fromEntries(names.map((name) => [name, "readonly"]));
const inPage = ["src/**/*.{ts,tsx}"];

export default typescript.config(
  { ignores: ["**/node_modules/", "dist*/", "package/", "test-output/", "coverage/", "**/*.d.ts"] },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  typescript.configs.recommended,
  {
    files: ["**/*.{js,cjs,mjs}"],
    languageOptions: { globals: readonly(nodeGlobals) },
    rules: { "no-undef": "error" },
  },
  {
    files: ["**/*.{js,cjs}"],
    languageOptions: { sourceType: "commonjs", globals: readonly(commonJsGlobals) },
    rules: { "@typescript-eslint/no-require-imports": "off" },
  },
  {
    rules: {
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_", varsIgnorePattern: "^_" }],
      eqeqeq: "error",
      "max-lines": ["error", { max: 300 }],
      "no-eval": "error",
      "no-var": "error",
      "prefer-const": "error",
    },
  },
  {
    files: ["src/**/*", ".ci/**/*", "*.js"],
    rules: { "max-lines-per-function": ["error", { max: 60 }] },
  },
  { files: ["src/**/*"], rules: { "no-console": "error" } },
  {
    files: inPage,
    rules: { "no-restricted-globals": ["error", ...["process", "Buffer", "require", "__dirname"].map((name) => ({ name, message: pageOnly }))] },
  },
  // The command line is the one part of the product that runs in Node.
  { files: ["src/creditstake.ts"], rules: { "no-restricted-globals": "off", "no-console": "off" } },
  {
    files: ["src/{core,functions,sheets,exchange}/**/*.ts"],
    rules: {
      "no-restricted-properties": [
        "error",
        { object: "Date", property: "now", message: clock },
        { object: "Math", property: "random", message: chance },
      ],
      "no-restricted-syntax": ["error", { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock }],
    },
  },
  {
    files: ["src/**/*.tsx", "src/pane/**/*.ts"],
    ...reactHooks.configs.flat.recommended,
  },
  {
    files: ["src/workbook/**/*.ts", "src/pane/**/*.{ts,tsx}"],
    plugins: { "office-addins": officeAddins },
    rules: {
      "office-addins/call-sync-before-read": "error",
      "office-addins/load-object-before-read": "error",
      "office-addins/no-context-sync-in-loop": "error",
      "office-addins/no-empty-load": "error",
    },
  },
  // Tables of worked examples are data: their length is their worth.
  { files: ["test/examples/**/*", "test/**/data/**/*"], rules: { "max-lines": "off" } },
);
