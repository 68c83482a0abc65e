// npm start: a workbook in the browser with the add-in in it.
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { bundles, endWithNpm, packages, repository, say, stop } from "./ensure.mjs";

const firstPort = Number(process.env.PORT ?? 4310);

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, "127.0.0.1", () => probe.close(() => resolve(true)));
  });
}

async function freePort() {
  for (let port = firstPort; port < firstPort + 20; port += 1) if (await isFree(port)) return port;
  return stop(`Ports ${firstPort} to ${firstPort + 19} are all taken. Choose another: PORT=5000 npm start`);
}

packages();
bundles();
if (!existsSync(`${repository}/src/embedded/serve.mjs`)) stop("src/embedded/serve.mjs is missing: there is no workbook to open.");
const { serve } = await import("../src/embedded/serve.mjs");
const port = await freePort();
await serve(port);
endWithNpm();
say(`Creditstake is open at http://127.0.0.1:${port}/ (stop it with Ctrl+C).`);
