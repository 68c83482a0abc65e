// The embedded workbook's own bundle, in dist-embedded. The spreadsheet library and its framework (LGPL) are no part of it: they are copied
// unmodified, with their licences, and the page finds them through its import map, so that anyone can replace them.
const { existsSync } = require("node:fs");
const { dirname, join } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");

const repository = join(__dirname, "..", "..");

/** The folder of an installed package; some of them do not export their package.json. */
function packageFolder(name) {
  for (let folder = repository; ; folder = dirname(folder)) {
    const found = join(folder, "node_modules", name);
    if (existsSync(found) || folder === dirname(folder)) return found;
  }
}

/** Files of a package, under /vendor/<folder>/. `minimized` keeps the minimizer away from them: they stay byte for byte as they are. */
const vendor = (folder, name, files) =>
  files.map((from) => ({ context: packageFolder(name), from, to: join("vendor", folder, "[name][ext]"), info: { minimized: true } }));

const libraries = [
  ...vendor("o-spreadsheet", "@odoo/o-spreadsheet", ["dist/o_spreadsheet.esm.js", "dist/o_spreadsheet.css", "dist/o_spreadsheet.xml", "LICENSE"]),
  ...vendor("owl", "@odoo/owl", ["dist/owl.es.js", "LICENSE"]),
  ...vendor("chart", "chart.js", ["dist/chart.umd.js", "LICENSE.md"]),
  ...vendor("bootstrap", "bootstrap", ["dist/css/bootstrap.min.css", "LICENSE"]),
  ...vendor("font-awesome/css", "font-awesome", ["css/font-awesome.min.css"]),
  ...vendor("font-awesome/fonts", "font-awesome", ["fonts/fontawesome-webfont.*"]),
  ...vendor("font-awesome", "font-awesome", ["README.md"]),
];

/** office.js looks for its strings in a folder beside itself, one a language. */
const office = [
  ...vendor("office-js", "@microsoft/office-js", ["dist/office.js", "dist/excel-win32-16.01.js", "dist/o15apptofilemappingtable.js", "LICENSE.md"]),
  ...vendor("office-js/en-us", "@microsoft/office-js", ["dist/en-us/office_strings.js"]),
  ...vendor("office-js/zh-cn", "@microsoft/office-js", ["dist/zh-cn/office_strings.js"]),
];

module.exports = (_env, argv = {}) => ({
  name: "embedded",
  context: repository,
  mode: argv.mode ?? "production",
  target: ["web", "es2022"],
  entry: { main: "./src/embedded/main.ts" },
  experiments: { outputModule: true },
  output: {
    path: join(repository, "dist-embedded"),
    filename: "[name].js",
    module: true,
    library: { type: "module" },
    clean: true,
    devtoolModuleFilenameTemplate: "embedded:///[resource-path]",
  },
  externalsType: "module",
  externals: { "@odoo/o-spreadsheet": "@odoo/o-spreadsheet", "@odoo/owl": "@odoo/owl" },
  resolve: { extensions: [".ts", ".js"], extensionAlias: { ".js": [".ts", ".js"] } },
  module: {
    rules: [
      {
        test: /\.ts$/,
        exclude: /node_modules/,
        loader: "ts-loader",
        options: { transpileOnly: true, configFile: join(repository, "tsconfig.json"), instance: "embedded" },
      },
    ],
  },
  plugins: [
    new CopyPlugin({
      patterns: [{ from: "src/embedded/{index.html,page.css}", to: "[name][ext]", info: { minimized: true } }, ...libraries, ...office],
    }),
  ],
  devtool: argv.mode === "development" ? "cheap-module-source-map" : "source-map",
  performance: { hints: false },
});
