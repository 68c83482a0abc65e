// The add-in in dist/, the workbook in the browser in dist-embedded/, and the command line in dist-headless/.
const { existsSync, readFileSync } = require("node:fs");
const { join } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { sources } = require("webpack");

const officeLibrary = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const embedded = join(__dirname, "src", "embedded", "webpack.cjs");

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "ts-loader",
  // Types are checked by tsc; translating alone is several times faster.
  options: { transpileOnly: true, configFile: join(__dirname, "tsconfig.json") },
};

const page = () => new HtmlPlugin({
  filename: "taskpane.html",
  template: "src/pane/taskpane.html",
  templateParameters: { officeLibrary },
  // The pane announces the functions itself, and shares with them what it has loaded; functions.js is for runtimes without a page.
  chunks: ["taskpane"],
  scriptLoading: "defer",
  inject: "head",
});

const files = () =>
  new CopyPlugin({
    patterns: [
      { from: "public/*.json", to: "[name][ext]" },
      { from: "manifest.xml" },
      { from: "public/icons", to: "assets" },
      { from: "public/help", to: "help", info: { minimized: true } },
    ],
  });

/** The help pages, made from the documents. */
class HelpPlugin {
  apply(compiler) {
    compiler.hooks.thisCompilation.tap("help", (compilation) => {
      compilation.hooks.processAssets.tapPromise("help", async () => {
        const [{ madePages }, { helpPages }] = await Promise.all([import("./.ci/help.mjs"), import("./.ci/helpPages.mjs")]);
        const pages = madePages((path) => readFileSync(join(__dirname, path), "utf8"));
        for (const [path, text] of pages) compilation.emitAsset(path, new sources.RawSource(text), { minimized: true });
        compilation.fileDependencies.addAll(helpPages.map(({ source }) => join(__dirname, source)));
      });
    });
  }
}

const libraries = { test: /[\\/]node_modules[\\/]/, name: "libraries", chunks: (chunk) => chunk.name === "taskpane" };

/** What several of the pane's later parts need comes once. */
const shared = { chunks: "async", minChunks: 2, minSize: 20_000, reuseExistingChunk: true };

/** A folder to be hosted: names that change with the content, so that browsers may keep the files, and no source maps unless asked for. */
const hosted = (config, { out, maps }) => ({
  ...config,
  output: { ...config.output, path: out, filename: "[name].[contenthash:16].js", chunkFilename: "[name].[contenthash:16].js", hashFunction: "sha256" },
  devtool: maps ? config.devtool : false,
  cache: { type: "filesystem", name: maps ? "hosted-maps" : "hosted", cacheDirectory: join(__dirname, "node_modules", ".cache", "webpack"), buildDependencies: { config: [__filename] } },
});

const product = (env, argv) => ({
  name: "product",
  context: __dirname,
  mode: argv.mode ?? "production",
  target: ["web", "es2020"],
  entry: { functions: "./src/functions.ts", taskpane: "./src/taskpane.tsx" },
  output: {
    path: join(__dirname, "dist"),
    filename: "[name].js",
    chunkFilename: "[name].js",
    clean: true,
    devtoolModuleFilenameTemplate: "creditstake:///[resource-path]",
  },
  resolve: { extensions: [".tsx", ".ts", ".js"], extensionAlias: { ".js": [".ts", ".tsx", ".js"] } },
  module: { rules: [typescript] },
  plugins: [page(), files(), new HelpPlugin()],
  // functions.js stands alone: a runtime without a page cannot fetch a second file.
  optimization: { splitChunks: { cacheGroups: { libraries, shared, default: false, defaultVendors: false } }, runtimeChunk: false, chunkIds: "named" },
  // No eval in development either: the page's content security policy forbids it.
  devtool: argv.mode === "development" ? "cheap-module-source-map" : "source-map",
  performance: { hints: false },
});

/** `creditstake` for Node. The spreadsheet library stays outside, as in the browser, and is found where it is installed. */
const headless = (env, argv) => ({
  name: "headless",
  context: __dirname,
  mode: argv.mode ?? "production",
  target: "node20",
  entry: { creditstake: "./src/creditstake.ts" },
  output: { path: join(__dirname, "dist-headless"), filename: "[name].cjs", clean: true, devtoolModuleFilenameTemplate: "headless:///[resource-path]" },
  externals: { "@odoo/o-spreadsheet": "commonjs @odoo/o-spreadsheet", "@odoo/owl": "commonjs @odoo/owl" },
  resolve: { extensions: [".ts", ".js"], extensionAlias: { ".js": [".ts", ".js"] } },
  module: { rules: [typescript] },
  devtool: false,
  performance: { hints: false },
});

module.exports = (env, argv) => [product(env, argv), ...(existsSync(embedded) ? [require(embedded)(env, argv), headless(env, argv)] : [])];
module.exports.hosted = (options) => hosted(product({}, { mode: "production" }), options);
