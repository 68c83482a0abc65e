// Before the browser tests: the embedded workbook on a free port; tests find its address in CREDITSTAKE_ADDRESS.
// CREDITSTAKE_ADDIN names another folder with the add-in than dist, such as a package.
import { existsSync } from "node:fs";

export default async function open() {
  const server = new URL("../src/embedded/serve.mjs", import.meta.url);
  if (!existsSync(server)) return;
  const { serve } = await import(server);
  globalThis.creditstakeServer = await serve(0, process.env.CREDITSTAKE_ADDIN ? { addin: process.env.CREDITSTAKE_ADDIN } : {});
  process.env.CREDITSTAKE_ADDRESS = `http://127.0.0.1:${globalThis.creditstakeServer.address().port}`;
}
