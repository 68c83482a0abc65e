// Custom XML: parts in which add-ins keep what no cell holds, each with an id (ECMA-376, 15.2.5).
import { SaxesParser } from "saxes";
import type { NewPackage, Package } from "./package";
import { element, xmlFile } from "./xml";

export type CustomParts = Record<string, { readonly xml: string; readonly namespaceUri: string }>;

export function readCustomParts(pack: Package, workbook: string): CustomParts {
  const found: CustomParts = {};
  const places = [...pack.relations(workbook), ...pack.relations("")].filter(({ kind, outside }) => kind === "customXml" && !outside).map(({ target }) => target);
  for (const place of new Set(places)) {
    const xml = pack.text(place);
    const properties = pack.related(place, "customXmlProps");
    const id = properties === undefined ? undefined : pack.tree(properties)?.attributes["ds:itemID"];
    if (xml !== undefined) found[id ?? `{${place}}`] = { xml: xml.replace(/^\uFEFF/, ""), namespaceUri: namespaceOf(xml) };
  }
  return found;
}

/** Whose the part is: the namespace of its first element. */
function namespaceOf(xml: string): string {
  let found: string | undefined;
  const parser = new SaxesParser({ xmlns: true });
  parser.on("error", () => (found ??= ""));
  parser.on("opentag", ({ uri }) => (found ??= uri));
  parser.write(xml);
  return found ?? "";
}

export function writeCustomParts(pack: NewPackage, workbook: string, parts: Readonly<Record<string, { readonly xml: string; readonly namespaceUri: string } | undefined>>): void {
  let number = 0;
  for (const [id, part] of Object.entries(parts)) {
    if (!part) continue;
    const path = `customXml/item${++number}.xml`;
    const schemas = part.namespaceUri ? element("ds:schemaRefs", {}, element("ds:schemaRef", { "ds:uri": part.namespaceUri })) : element("ds:schemaRefs");
    const properties = element("ds:datastoreItem", { "ds:itemID": id, "xmlns:ds": "http://schemas.openxmlformats.org/officeDocument/2006/customXml" }, schemas);
    pack.add(workbook, "customXml", path, part.xml);
    pack.add(path, "customXmlProps", `customXml/itemProps${number}.xml`, xmlFile(properties), "customXmlProperties");
  }
}
