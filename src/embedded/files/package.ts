// A workbook file as a package of parts that point at each other (ECMA-376, part 2). Hostile zip files are refused below, in exchange.
import { strToU8, zipSync, type Zippable } from "fflate";
import { isZip } from "../../exchange/zipDirectory";
import { unzipped } from "../../exchange/zipFile";
import { Refused, refuseFile } from "./refused";
import { children, element, parsed, xmlFile, type Element } from "./xml";

export interface Relation {
  readonly id: string;
  /** The last word of the type's address, such as `worksheet`. */
  readonly kind: string;
  /** A path inside the package, or an address where the relation leads out of it. */
  readonly target: string;
  readonly outside: boolean;
}

/** Files the size of a workbook's, before anything is inflated. */
const MOST_BYTES = 64 * 2 ** 20;

export class Package {
  private readonly parts: ReadonlyMap<string, Uint8Array>;
  private readonly decoder = new TextDecoder("utf-8", { fatal: true });

  constructor(
    readonly name: string,
    bytes: Uint8Array,
  ) {
    if (bytes.length > MOST_BYTES) refuseFile(`"${name}" has ${Math.ceil(bytes.length / 2 ** 20)} MB; at most ${MOST_BYTES / 2 ** 20} MB are opened.`);
    if (!isZip(bytes)) refuseFile(`"${name}" is no .xlsx workbook, or has a password; save it as .xlsx without one.`);
    this.parts = partsOf(name, bytes);
  }

  has(path: string): boolean {
    return this.parts.has(path.toLowerCase());
  }
  get paths(): readonly string[] {
    return [...this.parts.keys()];
  }

  text(path: string): string | undefined {
    const bytes = this.parts.get(path.toLowerCase());
    if (!bytes) return undefined;
    try {
      // Parts are UTF-8, or UTF-16 with its mark.
      const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
      return wide ? new TextDecoder(bytes[0] === 0xff ? "utf-16le" : "utf-16be").decode(bytes) : this.decoder.decode(bytes);
    } catch {
      return refuseFile(`"${path}" in "${this.name}" is no text in UTF-8.`);
    }
  }

  tree(path: string): Element | undefined {
    const text = this.text(path);
    return text === undefined ? undefined : parsed(path, text);
  }

  /** What a part points at; the package itself is the part "". */
  relations(path: string): Relation[] {
    const folder = path.slice(0, path.lastIndexOf("/") + 1);
    const list = this.tree(`${folder}_rels/${path.slice(folder.length)}.rels`);
    return children(list, "Relationship").map(({ attributes: { Id = "", Type = "", Target = "", TargetMode } }) => {
      const outside = TargetMode === "External";
      return { id: Id, kind: Type.slice(Type.lastIndexOf("/") + 1), outside, target: outside ? Target : joined(folder, Target) };
    });
  }
  related(path: string, kind: string): string | undefined {
    return this.relations(path).find((each) => each.kind === kind && !each.outside)?.target;
  }
}

function partsOf(name: string, bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  try {
    const files = unzipped({ path: name, bytes }, (path) => /\.(xml|rels|vml)$/i.test(path));
    return new Map(files.map(({ path, bytes: content }) => [path.toLowerCase(), content]));
  } catch (error) {
    throw new Refused(error instanceof Error ? error.message : String(error));
  }
}

/** A target from its folder; one that climbs out of the package stays at its top. */
function joined(folder: string, target: string): string {
  const steps: string[] = target.startsWith("/") ? [] : folder.split("/").filter(Boolean);
  for (const step of target.split("/")) {
    if (step === "..") steps.pop();
    else if (step && step !== ".") steps.push(step);
  }
  return steps.join("/");
}

/** From part to part as Excel writes it, `../tables/table1.xml`: some readers know no other way. */
function relative(from: string, to: string): string {
  const [folder, steps] = [from.split("/").slice(0, -1), to.split("/")];
  let common = 0;
  while (common < folder.length && folder[common] === steps[common]) common++;
  return "../".repeat(folder.length - common) + steps.slice(common).join("/");
}

const DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006/";

/** Parts to write, with their content types and what points at them. */
export class NewPackage {
  private readonly files: Record<string, string> = {};
  private readonly types: string[] = [];
  private readonly targets = new Map<string, string[]>();

  /** Adds a part that `from` points at, and returns the relation's id. */
  add(from: string, kind: string, path: string, xml: string, contentType?: string): string {
    this.put(path, xml, contentType);
    return this.relate(from, kind, path);
  }
  put(path: string, xml: string, contentType?: string): void {
    this.files[path] = xml;
    if (contentType !== undefined) this.types.push(element("Override", { PartName: `/${path}`, ContentType: `application/vnd.openxmlformats-officedocument.${contentType}+xml` }));
  }
  relate(from: string, kind: string, path: string): string {
    const target = relative(from, path);
    const list = this.targets.get(from) ?? [];
    const id = `rId${list.length + 1}`;
    list.push(element("Relationship", { Id: id, Type: DOCUMENT + kind, Target: target }));
    this.targets.set(from, list);
    return id;
  }

  /** The same parts make the same bytes: no date goes in. */
  bytes(): Uint8Array {
    const types = ["rels", "xml"].map((extension) =>
      element("Default", { Extension: extension, ContentType: extension === "xml" ? "application/xml" : "application/vnd.openxmlformats-package.relationships+xml" }),
    );
    const all: Record<string, string> = { "[Content_Types].xml": xmlFile(element("Types", { xmlns: `${PACKAGE}content-types` }, ...types, ...this.types)) };
    for (const [from, list] of this.targets) {
      const folder = from.slice(0, from.lastIndexOf("/") + 1);
      all[`${folder}_rels/${from.slice(folder.length)}.rels`] = xmlFile(element("Relationships", { xmlns: `${PACKAGE}relationships` }, ...list));
    }
    return zipped({ ...all, ...this.files });
  }
}

export function zipped(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const entries: Zippable = {};
  for (const [path, content] of Object.entries(files)) entries[path] = typeof content === "string" ? strToU8(content) : content;
  return zipSync(entries, { level: 6, mtime: new Date(1980, 0, 1) });
}
