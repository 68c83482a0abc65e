import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PNG } from "pngjs";
import { commands } from "../../src/commands";
import { manifestErrors, type Site } from "./manifestRules";
import { exists, read, root } from "./repository";

function pixels(path: string): readonly [number, number] | undefined {
  try {
    const { width, height } = PNG.sync.read(readFileSync(join(root, "dist", path)));
    return [width, height];
  } catch {
    return undefined;
  }
}

const built: Site = { exists: (path) => exists(join("dist", path)), pixels, actions: Object.keys(commands) };
const manifest = read("manifest.xml");

test("the manifest is one that Excel accepts, and what it names is built", () => {
  expect(manifestErrors(manifest, built)).toEqual([]);
});

test("everything that people read is there in Simplified Chinese", () => {
  const overrides = [...manifest.matchAll(/<(?:bt:)?Override Locale="zh-CN" Value="([^"]*)"/g)].map(([, value]) => value ?? "");
  expect(overrides.length).toBeGreaterThan(15);
  expect(overrides.filter((value) => !/\p{Script=Han}|\/help\/zh-CN\/|\.zh-CN\.json$/u.test(value))).toEqual([]);
});

describe("a fault is found", () => {
  const long = "x".repeat(126);
  const action = /<Action xsi:type="ExecuteFunction">\s*<FunctionName>showInsert<\/FunctionName>\s*<\/Action>/;
  test.each<[string, string | RegExp, string, string]>([
    ["XML that does not close", "</OfficeApp>", "", "line"],
    ["elements out of order", /(<Id>.*<\/Id>)\s*(<Version>.*<\/Version>)/, "$2$1", "<OfficeApp:TaskPaneApp> holds \"Version Id"],
    ["an element that is missing", /<SupportUrl[^]*?<\/SupportUrl>/, "", "it should hold"],
    ["an element nobody knows", "<GetStarted>", "<Greeting/><GetStarted>", "<Greeting> is not an element"],
    ["a label before its groups", /(<Group id[^]*<\/Group>)\s*(<Label resid="Tab.Label"\/>)/, "$2$1", "<CustomTab> holds \"Label Group\""],
    ["a reference to nothing", 'resid="Tab.Label"', 'resid="Tab.Name"', "<Label> refers to Tab.Name, which is not in bt:ShortStrings"],
    ["a reference to the wrong kind", '<Description resid="Build.Text"/>', '<Description resid="Build.Title"/>', "which is not in bt:LongStrings"],
    ["a resource that nothing uses", "<bt:ShortStrings>", '<bt:ShortStrings><bt:String id="Spare" DefaultValue="x"/>', "resource Spare is never used"],
    ["a resource given twice", "<bt:ShortStrings>", '<bt:ShortStrings><bt:String id="Tab.Label" DefaultValue="x"/>', "Tab.Label is given twice"],
    ["a resource id that is too long", /Build\.Text/g, "Build.Text.That.Is.Much.Longer.Than.32", "is not 1 to 32 characters long"],
    ["a short string that is too long", 'id="Build.Label" DefaultValue="Build"', `id="Build.Label" DefaultValue="${long}"`, "is not 1 to 125 characters long"],
    ["a long string that is too long", /(id="Build.Text" DefaultValue=")/, `$1${long}${long}`, "is not 1 to 250 characters long"],
    ["an id that is no GUID", /<Id>.*<\/Id>/, "<Id>creditstake</Id>", "Id creditstake is not a random GUID"],
    ["the sample GUID", /<Id>.*<\/Id>/, "<Id>00000000-0000-4000-8000-000000000000</Id>", "is not a random GUID"],
    ["a version with letters", /<Version>.*<\/Version>/, "<Version>1.0.0-beta</Version>", "Version 1.0.0-beta"],
    ["an address without https", /https(:\/\/localhost:3000\/functions.js")/, "http$1", "is not an https address"],
    ["an address of a file that is not built", "functions.json", "functions-en.json", "functions-en.json is not a file of the add-in"],
    ["an icon of another size", /size="80" resid="Icon.80"/, 'size="80" resid="Icon.64"', "is 64 by 64 pixels, it should be 80"],
    ["an icon without a size that is needed", /<bt:Image size="16" resid="Icon.16"\/>/, "", "an Icon lacks its image of 16 pixels"],
    ["a store icon of another size", 'HighResolutionIconUrl DefaultValue="https://localhost:3000/assets/icon-64', 'HighResolutionIconUrl DefaultValue="https://localhost:3000/assets/icon-32', "is 32 by 32 pixels, it should be 64"],
    ["a second page beside the shared runtime's", '<FunctionFile resid="Pane.Url"/>', '<FunctionFile resid="Support.Url"/>', "Support.Url is not the page of the shared runtime"],
    ["a runtime that ends with the pane", 'lifetime="long"', 'lifetime="short"', "the Runtime must live long"],
    ["a pane with an id", action, '<Action xsi:type="ShowTaskpane"><TaskpaneId>One</TaskpaneId><SourceLocation resid="Pane.Url"/></Action>', "no TaskpaneId"],
    ["a pane of another page", action, '<Action xsi:type="ShowTaskpane"><SourceLocation resid="Support.Url"/></Action>', "Support.Url is not the page of the shared runtime"],
    ["a button that calls nothing", "<FunctionName>showRound</FunctionName>", "<FunctionName>showRoom</FunctionName>", "no function is associated with the action showRoom"],
    ["a function that no button calls", "<FunctionName>showRound</FunctionName>", "<FunctionName>showInsert</FunctionName>", "no button calls the action showRound"],
    ["another namespace", 'DefaultValue="DEAL"', 'DefaultValue="DEALS"', 'the namespace is "DEALS"'],
    ["an older requirement", 'Name="ExcelApi" MinVersion="1.12"', 'Name="ExcelApi" MinVersion="1.1"', "ExcelApi 1.12 is not required"],
    ["two controls of one id", 'id="Creditstake.Round"', 'id="Creditstake.Build"', "id Creditstake.Build is given twice"],
    ["a language without its country", '<Override Locale="zh-CN" Value="Creditstake', '<Override Locale="zh" Value="Creditstake', 'Override locale "zh"'],
    ["a text that is not translated", /(id="Insert.Label" DefaultValue="Insert")>[^]*?<\/bt:String>/, "$1/>", "Insert.Label is not given in zh-CN"],
    ["functions that are not described in the other language", /(<bt:Url id="Functions.Metadata" [^>]*)>[^]*?<\/bt:Url>/, "$1/>", "Functions.Metadata is not given in zh-CN"],
  ])("%s", (_fault, from, to, sentence) => {
    const faulty = manifest.replace(from, to);
    expect(faulty).not.toBe(manifest);
    expect(manifestErrors(faulty, built).join("\n")).toContain(sentence);
  });
});
