// A package made as an administrator makes it, in a folder of its own.
import { execFile } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./repository";

export interface Outcome {
  readonly status: number;
  readonly printed: string;
}

/** Runs npm run package with arguments. */
export function runPackage(...args: string[]): Promise<Outcome> {
  return new Promise((done) => {
    execFile(process.execPath, [join(root, ".ci", "package.mjs"), ...args], { cwd: root }, (error, out, complaints) =>
      done({ status: typeof error?.code === "number" ? error.code : error ? 1 : 0, printed: out + complaints }),
    );
  });
}

/** A new, empty folder outside the repository. */
export const emptyFolder = (): string => mkdtempSync(join(tmpdir(), "creditstake-package-"));

/** Makes a package for an address and returns its folder. */
export async function makePackage(address: string): Promise<string> {
  const folder = emptyFolder();
  const { status, printed } = await runPackage("--url", address, "--out", folder);
  if (status !== 0) throw new Error(printed);
  return folder;
}
