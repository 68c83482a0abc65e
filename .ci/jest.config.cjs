// Five projects: unit (everything pure), goldens, house, native (LibreOffice), e2e (a browser, one file at a time).
const { join } = require("node:path");

const rootDir = join(__dirname, "..");
const transform = {
  "\\.[cm]?[jt]sx?$": ["ts-jest", { tsconfig: join(__dirname, "tsconfig.jest.json"), diagnostics: false }],
};
// Published as ES modules only, so jest has to translate them.
const modulesToTranslate = ["@odoo/o-spreadsheet", "@odoo/owl", "@noble/hashes"];

const project = (displayName, folders, more = {}) => ({
  displayName,
  rootDir,
  transform,
  testEnvironment: "node",
  moduleFileExtensions: ["ts", "tsx", "js", "cjs", "mjs", "json"],
  moduleNameMapper: { "^(\\.{1,2}/.*)\\.js$": ["$1", "$1.js"] },
  modulePathIgnorePatterns: ["<rootDir>/dist"],
  transformIgnorePatterns: [`/node_modules/(?!(${modulesToTranslate.join("|")})/)`],
  testMatch: folders.map((folder) => `<rootDir>/test/${folder}/**/*.test.ts?(x)`),
  ...more,
});

/** Without LibreOffice the files are looked at and not calculated; who starts the tests says so. */
const withoutOffice = (files) => (process.env.SOFFICE ? ["/node_modules/"] : ["/node_modules/", files]);

const slow = { setupFilesAfterEnv: [join(__dirname, "jest.slow.cjs")] };

module.exports = {
  rootDir,
  projects: [
    project("unit", ["!(house|goldens|native|e2e|embedded|bench)"], { setupFiles: [join(__dirname, "jest.laws.cjs")] }),
    project("goldens", ["goldens"]),
    project("house", ["house"], slow),
    project("native", ["native"], { testPathIgnorePatterns: withoutOffice("/native/(verify|mutants|saved)"), setupFiles: [join(__dirname, "jest.laws.cjs")], setupFilesAfterEnv: [join(__dirname, "jest.slow.cjs")] }),
    project("e2e", ["e2e", "embedded"], {
      ...slow,
      testPathIgnorePatterns: withoutOffice("/e2e/plainParts"),
      setupFiles: [join(__dirname, "jest.laws.cjs")],
      runner: join(__dirname, "jest.serial.cjs"),
      globalSetup: join(__dirname, "jest.serve.mjs"),
      globalTeardown: join(__dirname, "jest.close.mjs"),
    }),
  ],
};
