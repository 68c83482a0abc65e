// Whose code is in the bundles, and under which licence: read from what webpack put in, not from what package.json lists.
const { readdirSync, readFileSync } = require("node:fs");
const { join } = require("node:path");

/** The files that a bundle is made of, those that webpack has joined to one module included. */
function filesOf(module) {
  if (module.modules) return [...module.modules].flatMap(filesOf);
  return module.resource ? [module.resource.replace(/\?.*$/, "")] : [];
}

/** The folder of the package that a file belongs to; nothing for files of our own. */
function packageRoot(file) {
  const match = /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(file);
  return match?.[1];
}

/** The folders of all packages of which something is in a chunk, webpack's own among them: its runtime is in every bundle. */
function bundledPackages(compilation, repository) {
  const inChunks = [...compilation.modules].filter((module) => compilation.chunkGraph.getNumberOfModuleChunks(module) > 0);
  const roots = inChunks.flatMap(filesOf).map(packageRoot).filter((root) => root !== undefined);
  return [...new Set([...roots, join(repository, "node_modules", "webpack")])];
}

/** The licence text of a package, or the sentence that says there is none. */
function licenceText(folder, about) {
  const name = readdirSync(folder).find((file) => /^(?:licen[sc]e|copying)(?:\.\w+)?$/i.test(file));
  if (name) return readFileSync(join(folder, name), "utf8").replace(/\r\n/g, "\n").trim();
  const from = typeof about.repository === "string" ? about.repository : about.repository?.url;
  return `The package holds no licence text. Its package.json says ${about.license}${from ? `, and that its source is at ${from}` : ""}.`;
}

/** Name, version, licence and licence text of a package. */
function noticeOf(folder) {
  const about = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
  if (!about.license) throw new Error(`${about.name} ${about.version} names no licence: it cannot be given to others.`);
  return { name: about.name, version: about.version, licence: about.license, text: licenceText(folder, about) };
}

/** The notices as one text: a list first, then each licence text once, with the packages that it is of. */
function noticesText(notices) {
  const sorted = [...notices].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.version < b.version ? -1 : 1));
  const byText = new Map();
  for (const notice of sorted) byText.set(notice.text, [...(byText.get(notice.text) ?? []), `${notice.name} ${notice.version}`]);
  const rule = "-".repeat(78);
  return [
    "The bundles of Creditstake contain code of these packages. Their licences follow.\n",
    ...sorted.map(({ name, version, licence }) => `${name} ${version} (${licence})`),
    ...[...byText].flatMap(([text, names]) => ["", rule, names.join("\n"), rule, "", text]),
    "",
  ].join("\n");
}

/** The notices of everything that was bundled; one for a version that is installed in two places. */
function notices(compilation, repository) {
  const all = bundledPackages(compilation, repository).map(noticeOf);
  return [...new Map(all.map((notice) => [`${notice.name} ${notice.version}`, notice])).values()];
}

/** Licences that ask more of whoever hands the files out than to keep a notice. */
const demanding = (all) => all.filter(({ licence }) => !/^(?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause|0BSD)$/.test(licence));

module.exports = { packageRoot, bundledPackages, noticeOf, noticesText, notices, demanding };
