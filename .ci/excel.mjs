// npm run excel: serves the add-in to Excel on this computer and tells Excel about it. npm run excel:stop: has Excel forget it.
// npm run excel:web: says how Excel on the web is told.
import { spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { bundles, endWithNpm, packages, repository, say, stop } from "./ensure.mjs";
import { serveFolder } from "./localhost.cjs";
import { onTheWeb, sideload, unload } from "./sideload.cjs";

const port = 3000; // manifest.xml names it
const manifest = join(repository, "manifest.xml");
const about = { home: homedir(), manifest, id: /<Id>([^<]*)<\/Id>/.exec(readFileSync(manifest, "utf8"))[1] };

const succeeds = ([command, args]) => spawnSync(command, args, { stdio: "ignore", windowsHide: true }).status === 0;

/** Carries out what sideload.cjs describes. */
function carryOut({ copy, remove, probe, command, say: sentences }) {
  if (copy) {
    mkdirSync(dirname(copy.to), { recursive: true });
    copyFileSync(copy.from, copy.to);
  }
  if ((remove && !existsSync(remove)) || (probe && !succeeds(probe))) return say("Excel was not told about Creditstake: there is nothing to remove.");
  if (remove) rmSync(remove);
  if (command && !succeeds(command)) stop(`This command failed; run it in a terminal to see why: ${[command[0], ...command[1]].join(" ")}`);
  return sentences.forEach(say);
}

const whyNot = (error) =>
  error.code === "EADDRINUSE" ? `Port ${port} is taken, perhaps by another npm run excel; the manifest names it, so end what uses it.` : error.message;

async function serve() {
  packages();
  bundles();
  const { certificates } = await import("./certificates.mjs");
  const { options, about: trust } = await certificates();
  const server = await serveFolder(join(repository, "dist"), port, options);
  const end = () => {
    server.closeAllConnections();
    server.close(() => process.exit(0));
  };
  for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, end);
  endWithNpm();
  say(trust);
  carryOut(sideload(process.platform, about));
  say(`Serving the add-in at https://localhost:${port}/ (stop it with Ctrl+C; npm run excel:stop has Excel forget it).`);
}

if (process.argv[2] === "web") onTheWeb(manifest).forEach(say);
else if (process.argv[2] === "stop") carryOut(unload(process.platform, about));
else await serve().catch((error) => stop(whyNot(error)));
