// What Microsoft's validator checks and a schema cannot: references, lengths, addresses, icons, the shared runtime.
import { all, attribute, child, everythingIn, parseManifest, type ManifestElement } from "./manifestElement";
import { orderErrors } from "./manifestOrder";

/** What the add-in's folder holds. */
export interface Site {
  readonly exists: (path: string) => boolean;
  /** Width and height in pixels of a PNG, or nothing when it is none. */
  readonly pixels: (path: string) => readonly [number, number] | undefined;
  /** The actions for which the pane's page has a function. */
  readonly actions: readonly string[];
}

type Rule = (manifest: ManifestElement, site: Site) => string[];

const resourceOf: Readonly<Record<string, string>> = {
  "bt:Image": "bt:Images",
  Runtime: "bt:Urls",
  SourceLocation: "bt:Urls",
  FunctionFile: "bt:Urls",
  LearnMoreUrl: "bt:Urls",
  Label: "bt:ShortStrings",
  Title: "bt:ShortStrings",
  Namespace: "bt:ShortStrings",
  Description: "bt:LongStrings",
};

const required = { SharedRuntime: "1.1", CustomFunctionsRuntime: "1.3", ExcelApi: "1.12" };

const textOfChild = (element: ManifestElement, name: string): string => child(element, name)?.text ?? "";
const referring = (manifest: ManifestElement): ManifestElement[] => everythingIn(manifest).filter(({ attributes }) => "resid" in attributes);
const resources = (manifest: ManifestElement, group: string): readonly ManifestElement[] => all(manifest, group).flatMap(({ children }) => children);

/** The default of a resource, by its id. */
function resource(manifest: ManifestElement, group: string, id: string): string {
  const found = resources(manifest, group).find((candidate) => attribute(candidate, "id") === id);
  return found ? attribute(found, "DefaultValue") : "";
}

/** The default of an element and its values in other languages. */
const valuesOf = (element: ManifestElement): string[] => [
  attribute(element, "DefaultValue"),
  ...element.children.map((override) => attribute(override, "Value")),
];

const duplicates = (ids: readonly string[]): string[] => [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))];

const identity: Rule = (manifest) => {
  const id = textOfChild(manifest, "Id");
  const version = textOfChild(manifest, "Version");
  const isRandomGuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id) && !/0{8}|(.)\1{7}/.test(id);
  return [
    ...(isRandomGuid ? [] : [`Id ${id} is not a random GUID`]),
    ...(/^\d{1,5}(\.\d{1,5}){0,3}$/.test(version) ? [] : [`Version ${version} is not up to four numbers of up to five digits`]),
    ...(textOfChild(manifest, "Permissions") === "ReadWriteDocument" ? [] : ["Permissions must be ReadWriteDocument"]),
    ...(all(manifest, "Host").every((host) => (attribute(host, "Name") || attribute(host, "xsi:type")) === "Workbook") ? [] : ["Host must be Workbook"]),
  ];
};

const requirements: Rule = (manifest) => {
  const sets = Object.fromEntries(all(manifest, "Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")]));
  return Object.entries(required).flatMap(([name, version]) => (sets[name] === version ? [] : [`${name} ${version} is not required`]));
};

const references: Rule = (manifest) => {
  const used = referring(manifest).map((element) => ({ element, id: attribute(element, "resid"), group: resourceOf[element.name] ?? "nothing" }));
  const dangling = used.filter(({ id, group }) => !resources(manifest, group).some((candidate) => attribute(candidate, "id") === id));
  const defined = all(manifest, "bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings").flatMap(({ children }) => children);
  const ids = defined.map((candidate) => attribute(candidate, "id"));
  return [
    ...dangling.map(({ element, id, group }) => `<${element.name}> refers to ${id}, which is not in ${group}`),
    ...ids.filter((id) => !used.some((reference) => reference.id === id)).map((id) => `resource ${id} is never used`),
    ...ids.filter((id) => id.length < 1 || id.length > 32).map((id) => `resource id ${id} is not 1 to 32 characters long`),
    ...duplicates(ids).map((id) => `resource id ${id} is given twice`),
  ];
};

const controls: Rule = (manifest) => {
  const ids = all(manifest, "CustomTab", "Group", "Control", "Item").map((element) => attribute(element, "id"));
  return [
    ...ids.filter((id) => id.length < 1 || id.length > 125).map((id) => `id "${id}" is not 1 to 125 characters long`),
    ...duplicates(ids).map((id) => `id ${id} is given twice`),
  ];
};

const lengths: Rule = (manifest) => {
  const tooLong = (limit: number, elements: readonly ManifestElement[]): string[] =>
    elements
      .filter(({ attributes }) => "DefaultValue" in attributes || !("resid" in attributes))
      .flatMap((element) => valuesOf(element).filter((value) => value.length < 1 || value.length > limit))
      .map((value) => `"${value}" is not 1 to ${limit} characters long`);
  return [
    ...tooLong(125, [...all(manifest, "DisplayName"), ...resources(manifest, "bt:ShortStrings")]),
    ...tooLong(250, [...all(manifest, "Description"), ...resources(manifest, "bt:LongStrings")]),
  ];
};

const languages: Rule = (manifest) => {
  const own = textOfChild(manifest, "DefaultLocale");
  const isCulture = (locale: string): boolean => /^[a-z]{2,3}-[A-Z]{2}$/.test(locale);
  return everythingIn(manifest).flatMap((element) => {
    const locales = element.children.filter(({ name }) => name.endsWith("Override")).map((override) => attribute(override, "Locale"));
    return [
      ...locales.filter((locale) => !isCulture(locale) || locale === own).map((locale) => `Override locale "${locale}" is no full culture name, or the default`),
      ...duplicates(locales).map((locale) => `<${element.name}> is overridden twice for ${locale}`),
    ];
  });
};

/** What people read, or are led to by reading: given in every language or in none. The namespace is typed in formulas. */
const translations: Rule = (manifest) => {
  const namespaces = all(manifest, "Namespace").map((element) => attribute(element, "resid"));
  const read = [
    ...["DisplayName", "Description", "SupportUrl"].flatMap((name) => all(manifest, name).filter((element) => "DefaultValue" in element.attributes)),
    ...["bt:ShortStrings", "bt:LongStrings"].flatMap((group) => resources(manifest, group)),
    ...resources(manifest, "bt:Urls").filter((url) => /\.json$|\/help\//.test(attribute(url, "DefaultValue"))),
  ].filter((element) => !namespaces.includes(attribute(element, "id")));
  const localesOf = (element: ManifestElement): string[] => element.children.map((override) => attribute(override, "Locale"));
  const used = [...new Set(read.flatMap(localesOf))];
  return read.flatMap((element) =>
    used.filter((locale) => !localesOf(element).includes(locale)).map((locale) => `${attribute(element, "id") || element.name} is not given in ${locale}`),
  );
};

/** Every address in the manifest. */
const addresses = (manifest: ManifestElement): string[] =>
  [
    ...["IconUrl", "HighResolutionIconUrl", "SupportUrl"].flatMap((name) => all(manifest, name)),
    ...all(manifest, "DefaultSettings").flatMap(({ children }) => children),
    ...resources(manifest, "bt:Urls"),
    ...resources(manifest, "bt:Images"),
  ].flatMap(valuesOf);

/** The file that an address of our own host stands for. */
const fileAt = (address: string): string => (URL.canParse(address) ? new URL(address).pathname.slice(1) : address);

const urls: Rule = (manifest, site) => {
  const origin = (address: string): string => (URL.canParse(address) ? new URL(address).origin : "");
  const home = all(manifest, "DefaultSettings").flatMap(({ children }) => children).map((page) => origin(attribute(page, "DefaultValue")));
  return addresses(manifest).flatMap((address) => [
    ...(address.startsWith("https://") && URL.canParse(address) ? [] : [`${address} is not an https address`]),
    ...(address.length <= 2048 ? [] : [`${address.slice(0, 60)}… is longer than 2048 characters`]),
    ...(home.includes(origin(address)) && !site.exists(fileAt(address)) ? [`${address} is not a file of the add-in`] : []),
  ]);
};

const icons: Rule = (manifest, site) => {
  const wrongSize = (address: string, size: number): string[] => {
    const [width, height] = site.pixels(fileAt(address)) ?? [];
    return width === size && height === size ? [] : [`${address} is ${width ?? "?"} by ${height ?? "?"} pixels, it should be ${size}`];
  };
  const images = all(manifest, "Icon").flatMap(({ children }) => children);
  return [
    ...all(manifest, "IconUrl").flatMap((icon) => valuesOf(icon).flatMap((address) => wrongSize(address, 32))),
    ...all(manifest, "HighResolutionIconUrl").flatMap((icon) => valuesOf(icon).flatMap((address) => wrongSize(address, 64))),
    ...images.flatMap((image) => wrongSize(resource(manifest, "bt:Images", attribute(image, "resid")), Number(attribute(image, "size")))),
    ...all(manifest, "Icon").flatMap((icon) =>
      ["16", "32", "80"]
        .filter((size) => !icon.children.some((image) => attribute(image, "size") === size))
        .map((size) => `an Icon lacks its image of ${size} pixels`),
    ),
  ];
};

const sharedRuntime: Rule = (manifest) => {
  const panes = all(manifest, "Action").filter((action) => attribute(action, "xsi:type") === "ShowTaskpane");
  const locations = [...all(manifest, "Page"), ...panes].map((element) => child(element, "SourceLocation"));
  const [runtime] = all(manifest, "Runtime");
  const page = runtime ? attribute(runtime, "resid") : "";
  const others = [...all(manifest, "FunctionFile"), ...locations].map((element) => (element ? attribute(element, "resid") : ""));
  return [
    ...(runtime && attribute(runtime, "lifetime") === "long" ? [] : ["the Runtime must live long"]),
    ...others.filter((resid) => resid !== page).map((resid) => `${resid} is not the page of the shared runtime, ${page}`),
    ...(all(manifest, "TaskpaneId").length === 0 ? [] : ["a shared runtime has one pane: no TaskpaneId"]),
  ];
};

/** A button whose action has no function does nothing, and says nothing. */
const actions: Rule = (manifest, { actions: known }) => {
  const wanted = all(manifest, "FunctionName").map(({ text }) => text);
  return [
    ...wanted.filter((action) => !known.includes(action)).map((action) => `no function is associated with the action ${action}`),
    ...known.filter((action) => !wanted.includes(action)).map((action) => `no button calls the action ${action}`),
    ...duplicates(wanted).map((action) => `two buttons call the action ${action}`),
  ];
};

const namespace: Rule = (manifest) => {
  const names = all(manifest, "Namespace").map((element) => resource(manifest, "bt:ShortStrings", attribute(element, "resid")));
  return names.join() === "DEAL" ? [] : [`the namespace is "${names.join()}", formulas say DEAL`];
};

const rules: readonly Rule[] = [orderErrors, identity, requirements, references, controls, lengths, languages, translations, urls, icons, sharedRuntime, actions, namespace];

/** Everything wrong with a manifest, as sentences. */
export function manifestErrors(text: string, site: Site): string[] {
  const manifest = parseManifest(text);
  return typeof manifest === "string" ? [manifest] : rules.flatMap((rule) => rule(manifest, site));
}
