// Which elements stand in which, in which order: the manifest schema (version 1.1, task pane overrides 1.0, with the
// shared runtime's additions) as content models. `?` at most once, `+` at least once, `*` any number.
import { attribute, everythingIn, type ManifestElement } from "./manifestElement";

const contentModels: Readonly<Record<string, string>> = {
  "OfficeApp:TaskPaneApp":
    "Id AlternateId? Version ProviderName DefaultLocale DisplayName Description IconUrl HighResolutionIconUrl SupportUrl AppDomains? " +
    "Hosts Requirements DefaultSettings Permissions VersionOverrides",
  DisplayName: "Override*",
  Description: "Override*",
  IconUrl: "Override*",
  HighResolutionIconUrl: "Override*",
  SupportUrl: "Override*",
  AppDomains: "AppDomain+",
  Hosts: "Host+",
  Requirements: "Sets",
  Sets: "Set+",
  DefaultSettings: "SourceLocation",
  SourceLocation: "Override*",
  "VersionOverrides:VersionOverridesV1_0": "Description? Requirements? Hosts Resources",
  "Host:Workbook": "Runtimes AllFormFactors DesktopFormFactor",
  Runtimes: "Runtime",
  AllFormFactors: "ExtensionPoint",
  "ExtensionPoint:CustomFunctions": "Script Page Metadata Namespace",
  Script: "SourceLocation",
  Page: "SourceLocation",
  Metadata: "SourceLocation",
  DesktopFormFactor: "GetStarted? FunctionFile ExtensionPoint+",
  GetStarted: "Title Description LearnMoreUrl",
  "ExtensionPoint:PrimaryCommandSurface": "OfficeTab* CustomTab?",
  "ExtensionPoint:ContextMenu": "OfficeMenu+",
  OfficeTab: "Group+",
  OfficeMenu: "Control+",
  CustomTab: "Group+ Label",
  Group: "OverriddenByRibbonApi? Label Icon Control+",
  "Control:Button": "OverriddenByRibbonApi? Label Supertip Icon Action Enabled?",
  "Control:Menu": "OverriddenByRibbonApi? Label Supertip Icon Items",
  Items: "Item+",
  Item: "Label Supertip Icon? Action",
  Supertip: "Title Description",
  Icon: "bt:Image+",
  "Action:ShowTaskpane": "TaskpaneId? SourceLocation Title?",
  "Action:ExecuteFunction": "FunctionName",
  Resources: "bt:Images bt:Urls bt:ShortStrings bt:LongStrings",
  "bt:Images": "bt:Image+",
  "bt:Urls": "bt:Url+",
  "bt:ShortStrings": "bt:String+",
  "bt:LongStrings": "bt:String+",
  "bt:Image": "bt:Override*",
  "bt:Url": "bt:Override*",
  "bt:String": "bt:Override*",
};

const leaves = new Set(
  (
    "Id AlternateId Version ProviderName DefaultLocale Permissions AppDomain Host Set Override bt:Override Runtime Namespace " +
    "Title Label Enabled OverriddenByRibbonApi LearnMoreUrl FunctionFile FunctionName TaskpaneId"
  ).split(" "),
);

/** "A B? C*" as an expression over the names of children, each followed by a space. */
const expression = (model: string): RegExp =>
  new RegExp(`^${model.replace(/([\w:]+)([?+*]?)/g, "(?:$1 )$2").replace(/(\)[?+*]?) /g, "$1")}$`);

function orderError(element: ManifestElement): string[] {
  const type = attribute(element, "xsi:type");
  const typeName = type ? `${element.name}:${type}` : element.name;
  const children = element.children.map(({ name }) => `${name} `).join("");
  const model = contentModels[typeName] ?? (leaves.has(element.name) && !type ? "" : undefined);
  if (model === undefined) return [`<${typeName}> is not an element of this schema`];
  if (expression(model).test(children)) return [];
  return [`<${typeName}> holds "${children.trim()}", it should hold "${model || "nothing"}"`];
}

/** Elements that are unknown, missing or out of order. */
export const orderErrors = (manifest: ManifestElement): string[] => everythingIn(manifest).flatMap(orderError);
