import { files, packageFile, read } from "./repository";

const isText = (path: string): boolean => !/\.(png|ico|xlsx|zip|woff2?|gz)$/.test(path);
const all = files().filter(isText);
const code = all.filter((path) => /\.[cm]?[jt]sx?$/.test(path));

/** Where a pattern occurs, as file:line and the words found. */
function occurrences(paths: readonly string[], pattern: RegExp): string[] {
  return paths.flatMap((path) =>
    read(path)
      .split("\n")
      .flatMap((line, index) => (pattern.exec(line) ? [`${path}:${index + 1} ${pattern.exec(line)?.[0] ?? ""}`] : [])),
  );
}

test("no path of somebody's machine is written down", () => {
  const folders = ["home", "root", "Users", "work", "workspace", "mnt", "opt", "private", "srv", "tmp", "var"];
  const machinePath = new RegExp(`(?<![\\w.~*/}\\])-])/(?:${folders.join("|")})/\\w|\\b[A-Z]:\\\\\\\\?Users\\b`);
  expect(occurrences(all, machinePath)).toEqual([]);
});

test("no secret is written down", () => {
  const secret = /-----BEGIN [A-Z ]*PRIVATE KEY|\bgh[pousr]_\w{30}|\bgithub_pat_\w{20}|\bAKIA[0-9A-Z]{16}|\bnpm_\w{36}|\bxox[abp]-\w{10}|_authToken/;
  expect(occurrences(all.filter((path) => !path.startsWith("test/house/")), secret)).toEqual([]);
});

test("the lock file names no registry but npm's own", () => {
  const hosts = [...read("package-lock.json").matchAll(/"resolved": "[a-z+]+:\/\/([^/"]+)/g)].map(([, host]) => host);
  expect(hosts.filter((host) => host !== "registry.npmjs.org")).toEqual([]);
});

test("every package is pinned to one version", () => {
  const versions = Object.entries({ ...packageFile.dependencies, ...packageFile.devDependencies });
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test("nothing is left for later in the sources", () => {
  expect(occurrences(code, /\b(?:TOD[O]|FIXM[E]|XX[X])\b/)).toEqual([]);
});

test("no test runs alone, and none is switched off", () => {
  expect(occurrences(files("test", ".ts", ".tsx"), /\b(?:test|it|describe)(?:\.concurrent)?\.(?:only|skip|todo)\b|\b(?:fit|fdescribe|xit|xtest|xdescribe)\(/)).toEqual([]);
});

test("nothing in the sources prints to the console", () => {
  expect(occurrences(files("src", ".ts", ".tsx"), /\bconsole\.\w+\(/)).toEqual([]);
});

test("every test belongs to a folder that a project runs", () => {
  expect(files("test", ".test.ts", ".test.tsx").filter((path) => path.split("/").length < 3 || path.startsWith("test/bench/"))).toEqual([]);
});

test("no file is a drawer of odds and ends", () => {
  expect(files("src").filter((path) => /(?:^|\/)(?:utils?|helpers?|types|index|common|misc|manager)\.[jt]sx?$/i.test(path))).toEqual([]);
});
