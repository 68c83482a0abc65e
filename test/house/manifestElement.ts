import { XMLParser, XMLValidator } from "fast-xml-parser";

/** An element of the manifest, with its prefix (`bt:Image`), its attributes, its text and its children in their order. */
export interface ManifestElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly ManifestElement[];
}

const attributesKey = ":@";
const textKey = "#text";

/** What the parser returns for a node: one key for its name, one for its attributes. */
type ParsedNode = Record<string, unknown>;

const parser = new XMLParser({ preserveOrder: true, ignoreAttributes: false, attributeNamePrefix: "", parseTagValue: false, parseAttributeValue: false });

function elementOf(node: ParsedNode): ManifestElement | undefined {
  const name = Object.keys(node).find((key) => key !== attributesKey && key !== textKey && !key.startsWith("?"));
  if (name === undefined) return undefined;
  const content = node[name] as ParsedNode[];
  return {
    name,
    attributes: (node[attributesKey] ?? {}) as Record<string, string>,
    text: content.map((part) => String(part[textKey] ?? "")).join(""),
    children: content.map(elementOf).filter((child) => child !== undefined),
  };
}

/** The root element, or the sentence that says why the text is not XML. */
export function parseManifest(text: string): ManifestElement | string {
  const validity = XMLValidator.validate(text);
  if (validity !== true) return `line ${validity.err.line}: ${validity.err.msg}`;
  const [root] = (parser.parse(text) as ParsedNode[]).map(elementOf).filter((element) => element !== undefined);
  return root ?? "there is no element";
}

/** An element and everything in it. */
export const everythingIn = (element: ManifestElement): ManifestElement[] => [element, ...element.children.flatMap(everythingIn)];

/** All elements of a name, anywhere inside. */
export const all = (element: ManifestElement, ...names: string[]): ManifestElement[] =>
  everythingIn(element).filter(({ name }) => names.includes(name));

/** The child of a name. */
export const child = (element: ManifestElement, name: string): ManifestElement | undefined =>
  element.children.find((candidate) => candidate.name === name);

/** An attribute, or "" where it is not given. */
export const attribute = (element: ManifestElement, name: string): string => element.attributes[name] ?? "";
