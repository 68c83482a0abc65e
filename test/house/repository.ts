import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";

export const root = resolve(__dirname, "..", "..");

const notOurs = new Set([".git", "node_modules", "dist", "dist-embedded", "dist-headless", "package", "test-output", "coverage"]);

/** The text of a file, named from the repository's root with forward slashes, as every path here. */
export const read = (path: string): string => readFileSync(join(root, path), "utf8");

export const exists = (path: string): boolean => existsSync(join(root, path));

/** All files of a folder of the repository, or of all of it, whose name ends in one of the endings. */
export function files(folder = ".", ...endings: string[]): string[] {
  const found: string[] = [];
  const visit = (path: string): void => {
    for (const name of readdirSync(path)) {
      if (notOurs.has(name)) continue;
      const inside = join(path, name);
      if (statSync(inside).isDirectory()) visit(inside);
      else found.push(relative(root, inside).split(sep).join("/"));
    }
  };
  if (exists(folder)) visit(join(root, folder));
  return found.filter((path) => endings.length === 0 || endings.some((ending) => path.endsWith(ending))).sort();
}

/** What package.json says. */
export interface PackageFile {
  version: string;
  scripts: Record<string, string>;
  dependencies: Record<string, string>;
  devDependencies: Record<string, string>;
}

export const packageFile = JSON.parse(read("package.json")) as PackageFile;
