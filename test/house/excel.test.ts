/** npm run excel: what it would do on each system, and what its server sends. Nothing of it is carried out here. */
import { sep } from "node:path";
import { fileAt, headersOf } from "../../.ci/localhost.cjs";
import { onTheWeb, sideload, unload } from "../../.ci/sideload.cjs";
import { files, read } from "./repository";

const about = { home: "/Volumes/ada", manifest: "/Volumes/ada/creditstake/manifest.xml", id: "77b035f3" };
const key = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";

test("on a Mac the manifest is copied to where Excel looks, and taken away again", () => {
  const { copy, command } = sideload("darwin", about);
  expect(command).toBeUndefined();
  expect(copy).toEqual({ from: about.manifest, to: "/Volumes/ada/Library/Containers/com.microsoft.Excel/Data/Documents/wef/77b035f3.manifest.xml" });
  expect(unload("darwin", about).remove).toBe(copy?.to);
});

test("on Windows the registry names the manifest, under the add-in's id", () => {
  const there = { ...about, manifest: "D:\\My models\\manifest.xml" };
  expect(sideload("win32", there).command).toEqual(["reg", ["add", key, "/v", about.id, "/t", "REG_SZ", "/d", there.manifest, "/f"]]);
  expect(unload("win32", about).command).toEqual(["reg", ["delete", key, "/v", about.id, "/f"]]);
  expect(unload("win32", about).probe).toEqual(["reg", ["query", key, "/v", about.id]]);
});

test("elsewhere nothing is changed, and Excel on the web is explained", () => {
  const { say, ...changes } = sideload("linux", about);
  expect(changes).toEqual({});
  expect(say.join("\n")).toContain("Home > Add-ins > More add-ins > Upload My Add-in");
  expect(say.join("\n")).toContain(about.manifest);
  expect(unload("linux", about)).toEqual({ say: [expect.stringContaining("Remove")] });
});

test("Excel on the web is explained on every system, the server first", () => {
  const said = onTheWeb(about.manifest).join("\n");
  for (const step of ["npm run excel ", "https://localhost:3000/help/index.html", "Upload My Add-in", about.manifest]) expect(said).toContain(step);
  expect(said.indexOf("npm run excel ")).toBeLessThan(said.indexOf("Upload My Add-in"));
});

describe("the server", () => {
  const folder = `${sep}site`;

  test("finds files of its folder", () => {
    expect(fileAt("/help/index.html?x#y", folder)).toBe([folder, "help", "index.html"].join(sep));
  });

  test.each(["/../secret", "/%2e%2e/secret", "/..%2fsecret", "/a\\..\\..\\secret", "/%00", "/%", "/"])("answers nothing outside it: %s", (address) => {
    expect(fileAt(address, folder)).toBeUndefined();
  });

  test("lets Excel keep icons, asks it to look again for everything else, and lets Excel on the web read functions.json", () => {
    for (const icon of files("public/icons")) expect(headersOf(icon)).not.toHaveProperty("cache-control");
    expect(headersOf("taskpane.html")["cache-control"]).toBe("no-cache");
    expect(headersOf("functions.json")).toMatchObject({ "content-type": "application/json; charset=utf-8", "access-control-allow-origin": "*" });
  });

  test("serves the address that the manifest names", () => {
    expect(read(".ci/excel.mjs")).toContain("const port = 3000");
    expect([...read("manifest.xml").matchAll(/https:\/\/localhost:(\d+)/g)].every(([, port]) => port === "3000")).toBe(true);
  });
});
