// Which room may import which. What is not listed is forbidden.
import { posix } from "node:path";
import ts from "typescript";
import { packageFile } from "./repository";

interface Arrows {
  /** Rooms it may import. */
  readonly rooms?: readonly string[];
  /** Rooms of which it may import types. */
  readonly typesOf?: readonly string[];
  /** Packages; a name that ends in a slash means all of that scope. */
  readonly packages?: readonly string[];
  /** Single files of other rooms, or outside src. */
  readonly files?: readonly string[];
}

const whitelist: Readonly<Record<string, Arrows>> = {
  core: { packages: ["decimal.js"] },
  functions: { rooms: ["core"] },
  sheets: { rooms: ["functions", "core"] },
  exchange: { rooms: ["core"], typesOf: ["sheets"], files: ["src/sheets/address"], packages: ["fflate", "papaparse", "@noble/hashes"] },
  workbook: { typesOf: ["sheets"], files: ["src/sheets/address"] },
  pane: { rooms: ["sheets", "functions", "core", "workbook", "exchange"], packages: Object.keys(packageFile.dependencies) },
  embedded: { packages: ["@odoo/", "chart.js", "bootstrap", "font-awesome", "fflate", "saxes"], files: ["public/functions.json", "src/exchange/zipFile", "src/exchange/zipDirectory"] },
};

/** The one room whose code may name the global `Excel`; the embedded host imitates it, so its words are its own. */
const saysExcel = ["workbook", "embedded"];

interface Import {
  readonly from: string;
  readonly typeOnly: boolean;
}

const textOf = (node: ts.Node | undefined): string | undefined => (node && ts.isStringLiteralLike(node) ? node.text : undefined);

/** What a node imports: import, export from, import(), require(), or import("…") in a type. */
function importOf(node: ts.Node): Import | undefined {
  const imported = (specifier: ts.Node | undefined, typeOnly: boolean): Import | undefined => {
    const from = textOf(specifier);
    return from === undefined ? undefined : { from, typeOnly };
  };
  if (ts.isImportDeclaration(node)) return imported(node.moduleSpecifier, node.importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword);
  if (ts.isExportDeclaration(node)) return imported(node.moduleSpecifier, node.isTypeOnly);
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return imported(node.argument.literal, true);
  if (ts.isExternalModuleReference(node)) return imported(node.expression, false);
  if (!ts.isCallExpression(node)) return undefined;
  const { expression } = node;
  const calls = expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(expression) && expression.text === "require");
  return calls ? imported(node.arguments[0], false) : undefined;
}

const namesExcel = (node: ts.Node): boolean =>
  (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression) && node.expression.text === "Excel") ||
  (ts.isQualifiedName(node) && ts.isIdentifier(node.left) && node.left.text === "Excel");

/** The room of a file: the folder under src, "root" for files directly in src, nothing outside. */
function roomOf(path: string): string | undefined {
  const [source, room, ...rest] = path.split("/");
  if (source !== "src" || room === undefined) return undefined;
  return rest.length === 0 ? "root" : room;
}

const isPackage = (from: string): boolean => !from.startsWith(".") && !from.startsWith("/");

const allows = (packages: readonly string[], from: string): boolean =>
  packages.some((name) => (name.endsWith("/") ? from.startsWith(name) : from === name || from.startsWith(`${name}/`)));

/** Inside core: the numbers know nothing of the deal, nor of any other noun. */
function leavesNumbers(path: string, target: string): boolean {
  const isNumbers = (file: string): boolean => file.startsWith("src/core/numbers/");
  const inOtherFolder = /^src\/core\/[^/]+\/./.test(target) && !isNumbers(target);
  return isNumbers(path) && inOtherFolder;
}

/** Why an import is forbidden, or nothing. */
function objection(path: string, { from, typeOnly }: Import): string | undefined {
  const room = roomOf(path);
  if (room === undefined || room === "root") return undefined;
  const arrows = whitelist[room];
  if (!arrows) return `no room is called ${room}`;
  // Scripts for Node (the embedded page's server and build) may use any package, but no other room.
  const isScript = room === "embedded" && /\.[cm]js$/.test(path);
  if (isPackage(from)) return isScript || allows(arrows.packages ?? [], from) ? undefined : `${room} may not use the package ${from}`;
  const target = posix.normalize(posix.join(posix.dirname(path), from));
  if (leavesNumbers(path, target)) return "numbers may import only numbers and what lies directly in core";
  if (arrows.files?.includes(target)) return undefined;
  const targetRoom = roomOf(target) ?? target;
  if (targetRoom === room || arrows.rooms?.includes(targetRoom)) return undefined;
  if (arrows.typesOf?.includes(targetRoom)) return typeOnly ? undefined : `${room} may import only types of ${targetRoom} (import type)`;
  return `${room} may not import ${targetRoom}`;
}

/** Everything in a file that goes against the arrows, as sentences that name the file and the line. */
export function violations(path: string, text: string): string[] {
  const kind = path.endsWith("x") ? ts.ScriptKind.TSX : /\.[cm]?js$/.test(path) ? ts.ScriptKind.JS : ts.ScriptKind.TS;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, kind);
  const found: string[] = [];
  const report = (position: number, sentence: string): void => {
    found.push(`${path}:${source.getLineAndCharacterOfPosition(position).line + 1} ${sentence}`);
  };
  const room = roomOf(path);
  for (const reference of [...source.referencedFiles, ...source.typeReferenceDirectives, ...source.libReferenceDirectives]) {
    report(reference.pos, `/// <reference "${reference.fileName}"> goes around the arrows`);
  }
  const visit = (node: ts.Node): void => {
    const imported = importOf(node);
    const sentence = imported && objection(path, imported);
    if (sentence) report(node.getStart(), `imports "${imported.from}": ${sentence}`);
    if (namesExcel(node) && room !== "root" && !saysExcel.includes(room ?? "")) {
      report(node.getStart(), `says ${node.getText()}: only workbook speaks to Excel`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}
