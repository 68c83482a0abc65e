import { spawn } from "node:child_process";
import { join } from "node:path";
import { root } from "./repository";

/** Runs the command line of an installed package; resolves with what it printed when it fails, with "" when it passes. */
export function complaintsOf(script: string, ...args: string[]): Promise<string> {
  const tool = spawn(process.execPath, [join(root, "node_modules", script), ...args], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let printed = "";
  for (const stream of [tool.stdout, tool.stderr]) stream.on("data", (text: Buffer) => (printed += text.toString()));
  return new Promise((resolve, reject) => {
    tool.on("error", reject);
    tool.on("close", (status) => resolve(status === 0 ? "" : printed || `${script} ended with ${status ?? "a signal"}`));
  });
}
