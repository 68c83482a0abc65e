import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, resolve } from "node:path";

const root = resolve(__dirname, "..", "..");

/**
 * Expects a committed file to hold exactly this text. `npm run generate` writes the file instead,
 * so that a change is reviewed as a difference.
 * @param path from the repository's root, such as public/functions.json
 */
export function expectGolden(path: string, text: string): void {
  const file = join(root, path);
  if (process.env.GOLDENS === "write") {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  expect(existsSync(file) ? readFileSync(file, "utf8") : `${path} is missing: npm run generate`).toBe(text);
}
