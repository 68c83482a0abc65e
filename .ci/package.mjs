// npm run package -- --url https://host/path [--out folder] [--maps]: a folder that is ready to be hosted.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { hostAddress, hostedFunctions, hostedManifest } from "./address.cjs";
import { packages, repository, say, stop } from "./ensure.mjs";

function options() {
  try {
    const { values } = parseArgs({ options: { url: { type: "string" }, out: { type: "string" }, maps: { type: "boolean", default: false } } });
    return values;
  } catch (error) {
    return stop(`${error.message} Known are --url, --out and --maps.`);
  }
}

const idOf = (manifest) => /<Id>([^<]*)<\/Id>/.exec(manifest)?.[1];

/** Only an empty folder or a package made before is written over. */
function isFree(folder, manifest) {
  if (!existsSync(folder) || readdirSync(folder).length === 0) return true;
  const before = join(folder, "manifest.xml");
  // Sources have a manifest too, and never a list of notices beside it.
  return existsSync(before) && existsSync(join(folder, "THIRD-PARTY.txt")) && idOf(readFileSync(before, "utf8")) === idOf(manifest);
}

/** Bundles into a folder; resolves with what webpack compiled. */
function bundle(out, maps) {
  const require = createRequire(import.meta.url);
  const [webpack, { hosted }] = [require("webpack"), require("../webpack.config.js")];
  const compiler = webpack(hosted({ out, maps }));
  return new Promise((done, failed) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) failed(error);
        else if (stats.hasErrors()) failed(new Error(stats.toString({ preset: "errors-only" })));
        else done(stats.compilation);
      });
    });
  });
}

packages();
const { url, out, maps } = options();
const { address, error } = hostAddress(url);
if (error) stop(error);
const manifest = readFileSync(join(repository, "manifest.xml"), "utf8");
const folder = out === undefined ? join(repository, "package") : resolve(process.env.INIT_CWD ?? process.cwd(), out);
const shown = out === undefined ? "package/" : folder;
if (!isFree(folder, manifest)) stop(`${folder} holds other files. Name an empty folder with --out, or one that a package was made in before.`);

say("Packaging the add-in.");
rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
const compilation = await bundle(folder, maps).catch((failure) => stop(`The build failed. ${failure.message}`));
const [functionsFile] = [...compilation.entrypoints.get("functions").getFiles()].filter((file) => file.endsWith(".js"));
const { demanding, notices, noticesText } = await import("./notices.cjs");
const all = notices(compilation, repository);
if (demanding(all).length > 0) stop(`These licences need a decision before anything is hosted: ${demanding(all).map(({ name, licence }) => `${name} (${licence})`).join(", ")}.`);
writeFileSync(join(folder, "manifest.xml"), hostedManifest(manifest, address, functionsFile));
for (const name of readdirSync(folder).filter((file) => /^functions\..*json$/.test(file))) {
  writeFileSync(join(folder, name), hostedFunctions(readFileSync(join(folder, name), "utf8"), address));
}
writeFileSync(join(folder, "THIRD-PARTY.txt"), noticesText(all));
writeFileSync(join(folder, "LICENSE.txt"), readFileSync(join(repository, "LICENSE"), "utf8"));
say(`The add-in is in ${shown}. Copy it to ${address}/ and give its manifest.xml to Excel; docs/install.md says what the server has to do.`);
