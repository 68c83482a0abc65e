// How Excel is told about an add-in that is being developed, on each system. What is done is data, so that it can be tested anywhere.
const { posix } = require("node:path");

const registryKey = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";

/** How Excel on the web is told: nobody but the person in front of it can do that. */
const webSteps = (manifest) => [
  "Open https://localhost:3000/help/index.html in the browser and see that it loads without a warning.",
  "Open a workbook at https://excel.cloud.microsoft, and choose Home > Add-ins > More add-ins > Upload My Add-in.",
  `Choose ${manifest}.`,
];

const numbered = (steps) => steps.map((step, index) => `  ${index + 1}. ${step}`);

/** What npm run excel:web says. */
const onTheWeb = (manifest) => [
  "Excel on the web can use the add-in from this computer, in a browser on this computer:",
  ...numbered(["Run npm run excel in another terminal and leave it running.", ...webSteps(manifest)]),
  "The Creditstake tab appears on the ribbon, and stays in that browser until its site data is cleared.",
  "Some organisations switch uploads off: then an administrator has to assign the add-in (docs/install.md).",
];

const macFile = (home, id) => posix.join(home, "Library/Containers/com.microsoft.Excel/Data/Documents/wef", `${id}.manifest.xml`);

/**
 * What makes Excel show the add-in: files to copy, a command to run, and sentences to say afterwards.
 * @param {string} platform as process.platform has it
 * @param {{ home: string, manifest: string, id: string }} about the user's folder, the manifest's path and its id
 */
function sideload(platform, { home, manifest, id }) {
  if (platform === "darwin") {
    return { copy: { from: manifest, to: macFile(home, id) }, say: ["Restart Excel; Creditstake is under Home > Add-ins > Developer Add-ins."] };
  }
  if (platform === "win32") {
    return {
      command: ["reg", ["add", registryKey, "/v", id, "/t", "REG_SZ", "/d", manifest, "/f"]],
      say: ["Restart Excel; Creditstake is under Home > Add-ins, among the developer add-ins."],
    };
  }
  return { say: ["Excel does not run on this system; Excel on the web can use the add-in:", ...numbered(webSteps(manifest))] };
}

/** What makes Excel forget it; `probe` is a command that fails where there is nothing to forget. */
function unload(platform, { home, id }) {
  if (platform === "darwin") return { remove: macFile(home, id), say: ["Excel forgets Creditstake when it starts again."] };
  if (platform === "win32") {
    return {
      probe: ["reg", ["query", registryKey, "/v", id]],
      command: ["reg", ["delete", registryKey, "/v", id, "/f"]],
      say: ["Excel forgets Creditstake when it starts again."],
    };
  }
  return { say: ["In Excel on the web: Home > Add-ins > My Add-ins, the menu beside Creditstake, Remove."] };
}

module.exports = { onTheWeb, sideload, unload };
