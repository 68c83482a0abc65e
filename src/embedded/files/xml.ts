// XML in and out. Reading is strict, and knows no document type: so there are no entities to expand and nothing outside to fetch.
// Names are taken without their prefix, which every writer of workbooks chooses for itself.
import { SaxesParser } from "saxes";
import { refuseFile } from "./refused";

export type Attributes = Readonly<Record<string, string>>;

export interface Handler {
  open(name: string, attributes: Attributes): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Elements within elements; a workbook needs about twenty. */
const DEEPEST = 64;

export const local = (name: string): string => name.slice(name.indexOf(":") + 1);

/** Walks through a part. Throws a sentence that names it where it is not well-formed. */
export function scan(part: string, xml: string, { open, text, close }: Handler): void {
  const parser = new SaxesParser({ position: false });
  let depth = 0;
  parser.on("error", ({ message }) => refuseFile(`"${part}" is no well-formed XML: ${message.split("\n")[0]}.`));
  parser.on("doctype", () => refuseFile(`"${part}" declares a document type, which no workbook does; the file is not opened.`));
  parser.on("opentag", (tag) => {
    if (++depth > DEEPEST) refuseFile(`"${part}" has elements more than ${DEEPEST} deep; no workbook does.`);
    open(local(tag.name), tag.attributes as Attributes);
  });
  parser.on("closetag", (tag) => {
    depth--;
    close?.(local(tag.name));
  });
  if (text) {
    parser.on("text", text);
    parser.on("cdata", text);
  }
  parser.write(xml).close();
}

export interface Element {
  readonly name: string;
  readonly attributes: Attributes;
  readonly children: readonly Element[];
  /** All text directly inside. */
  readonly text: string;
}
type Growing = { name: string; attributes: Attributes; children: Growing[]; text: string };

/** A small part as a tree. */
export function parsed(part: string, xml: string): Element {
  const root: Growing = { name: "", attributes: {}, children: [], text: "" };
  const open = [root];
  scan(part, xml, {
    open(name, attributes) {
      const element: Growing = { name, attributes, children: [], text: "" };
      open.at(-1)?.children.push(element);
      open.push(element);
    },
    text(text) {
      const element = open.at(-1);
      if (element) element.text += text;
    },
    close: () => void open.pop(),
  });
  return root.children[0] ?? root;
}

export const nothing: Element = { name: "", attributes: {}, children: [], text: "" };
export const child = (element: Element | undefined, name: string): Element | undefined => element?.children.find((each) => each.name === name);
export const children = (element: Element | undefined, name: string): readonly Element[] => element?.children.filter((each) => each.name === name) ?? [];
/** The element at the end of a path of names. */
export const inside = (element: Element | undefined, ...path: readonly string[]): Element | undefined => path.reduce(child, element);
/** Every element of a name, however deep. */
export const all = (element: Element, name: string): Element[] => element.children.flatMap((each) => [...(each.name === name ? [each] : []), ...all(each, name)]);

/** An attribute by its name without prefix, as `id` for `r:id`. */
export const prefixed = (attributes: Attributes, name: string): string | undefined =>
  Object.entries(attributes).find(([key]) => key.includes(":") && local(key) === name)?.[1];
export const isOn = (value: string | undefined): boolean => value === "1" || value === "true" || value === "on";

/** Characters that XML 1.0 cannot hold, lone halves of pairs among them. Excel writes them as _xHHHH_. */
const unwritable = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;
const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;" };

export const escaped = (text: string): string => text.replace(unwritable, "").replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
const attribute = (text: string): string => text.replace(unwritable, "").replace(/[&<>"\n\r\t]/g, (sign) => entities[sign] ?? sign);

export type Given = Readonly<Record<string, string | number | boolean | undefined>>;

/** An element as text. Attributes that are undefined are left out, and content is written as it is: texts go through `escaped`. */
export function element(name: string, attributes: Given = {}, ...content: readonly string[]): string {
  let start = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) start += ` ${key}="${attribute(typeof value === "boolean" ? (value ? "1" : "0") : String(value))}"`;
  }
  const inner = content.join("");
  return inner ? `${start}>${inner}</${name}>` : `${start}/>`;
}

export const xmlFile = (root: string): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;

/** A text in cells and shared strings: Excel writes control characters as _xHHHH_, and what looks like that as _x005F_xHHHH_. */
export const readText = (text: string): string => text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
export const writtenText = (text: string): string =>
  text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_").replace(/[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`);
