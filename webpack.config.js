// The add-in in dist/, and the workbook in the browser in dist-embedded/.
const { existsSync } = require("node:fs");
const { join } = require("node:path");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");

const officeLibrary = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";
const embedded = join(__dirname, "src", "embedded", "webpack.cjs");

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  loader: "ts-loader",
  // Types are checked by tsc; translating alone is several times faster.
  options: { transpileOnly: true, configFile: join(__dirname, "tsconfig.json") },
};

const page = new HtmlPlugin({
  filename: "taskpane.html",
  template: "src/pane/taskpane.html",
  templateParameters: { officeLibrary },
  // Order matters: the functions register before the pane starts.
  chunks: ["functions", "taskpane"],
  chunksSortMode: "manual",
  scriptLoading: "defer",
  inject: "head",
});

const files = new CopyPlugin({
  patterns: [
    { from: "public/*.{json,html}", to: "[name][ext]", noErrorOnMissing: true },
    { from: "public/icons", to: "assets" },
  ],
});

const libraries = { test: /[\\/]node_modules[\\/]/, name: "libraries", chunks: (chunk) => chunk.name === "taskpane" };

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
  plugins: [page, files],
  // functions.js stands alone: Excel may load it where there is no page to fetch a second file.
  optimization: { splitChunks: { cacheGroups: { libraries, default: false, defaultVendors: false } }, runtimeChunk: false },
  // No eval in development either: the page's content security policy forbids it.
  devtool: argv.mode === "development" ? "cheap-module-source-map" : "source-map",
  performance: { hints: false },
});

module.exports = (env, argv) => [product(env, argv), ...(existsSync(embedded) ? [require(embedded)(env, argv)] : [])];
