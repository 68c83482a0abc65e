/** The sentences in the source of the exchange, with what is filled in put in its place: each choice of a template is a sentence of its own. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";

const folder = join(__dirname, "..", "..", "..", "src", "exchange");

/** What stands for an expression that is no number; by its text, or by the end of it. */
const fillings: readonly (readonly [ending: RegExp, ...fillings: string[]])[] = [
  [/^quoted\(.*\)$/s, '"Ada, Bo and Co"'],
  [/^listed\(closings|^by$/, 'TX_STOCK_TRANSFER "t 1"', 'TX_STOCK_TRANSFER "t 1" and TX_STOCK_RETRACTION "t2"'],
  [/^listed\(options/, "Point or Comma"],
  [/^codes$|^listed\(/, '"USD" and "EUR"'],
  [/^manifests\.slice/, '"a.json", "b.json"'],
  [/^megabytes\(/, "7 MB"],
  [/^namesOf\(/, 'The file "a.zip"', "What was chosen (3 files)"],
  [/^about\.called$/, 'The manifest "Manifest.ocf.json"'],
  [/^(entry|this)\.called$/, 'Row 3 of the file "a.csv"', 'TX_STOCK_ISSUANCE "si_01"'],
  [/called$/, 'TX_STOCK_ISSUANCE "si_01"'],
  [/^isoDate\(/, "2024-02-19"],
  [/^shown\(|^(name|type|kind|field|each\.kind|over\.kind)$|^unusual\.map/, "Options"],
  [/^what$/, 'The amount of "Ada"'],
  [/^why$/, "documents"],
];

/** What is chosen before the sentence and stands in it by its name. */
const chosenBefore = /^(why|usual|when|rest)$/;

/** Where a sentence goes, and which argument of it the sentence is. */
const takers: Readonly<Record<string, number>> = { invalid: 1, damaged: 1, ignore: 0, contradict: 0, push: 0 };

type Constants = ReadonlyMap<string, ts.Expression>;

/** A condition that stands twice in a sentence is chosen once: "1 row is", "2 rows are". */
function variants(node: ts.Expression, constants: Constants): string[] {
  const conditions = [...new Set(conditionsIn(node, constants))];
  return Array.from({ length: 2 ** conditions.length }, (_, choice) => filled(node, constants, (condition) => ((choice >> conditions.indexOf(condition)) & 1) === 1)).flat();
}

function conditionsIn(node: ts.Node, constants: Constants): string[] {
  const own = ts.isConditionalExpression(node) ? [node.condition.getText()] : [];
  const constant = ts.isIdentifier(node) ? constants.get(node.text) : undefined;
  const within = constant ? conditionsIn(constant, constants) : [];
  ts.forEachChild(node, (child) => void within.push(...conditionsIn(child, constants)));
  return [...own, ...within];
}

function filled(node: ts.Expression, constants: Constants, holds: (condition: string) => boolean): string[] {
  if (ts.isStringLiteralLike(node)) return [node.text];
  if (ts.isConditionalExpression(node)) return filled(holds(node.condition.getText()) ? node.whenTrue : node.whenFalse, constants, holds);
  if (ts.isTemplateExpression(node)) {
    return node.templateSpans.reduce((before, { expression, literal }) => before.flatMap((start) => filled(expression, constants, holds).map((each) => start + each + literal.text)), [node.head.text]);
  }
  const constant = constants.get(node.getText());
  if (constant) return filled(constant, constants, holds);
  const [, ...known] = fillings.find(([ending]) => ending.test(node.getText())) ?? [];
  return known.length === 0 ? ["7"] : known;
}

function sentencesOf(path: string): string[] {
  const source = ts.createSourceFile(path, readFileSync(path, "utf8"), ts.ScriptTarget.Latest, true);
  const constants = new Map<string, ts.Expression>();
  const said: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer && chosenBefore.test(node.name.getText()) && ts.isConditionalExpression(node.initializer)) constants.set(node.name.getText(), node.initializer);
    if (ts.isPropertyAssignment(node) && node.name.getText() === "sentence") said.push(...variants(node.initializer, constants));
    if (ts.isCallExpression(node)) {
      const name = /\w+$/.exec(node.expression.getText())?.[0] ?? "";
      const sentence = node.arguments[takers[name] ?? -1];
      // What is wanted of a field stands where the field is read, as below.
      if (sentence && !ts.isIdentifier(sentence) && !sentence.getText().includes("${wanted} is needed")) said.push(...variants(sentence, constants).map((each) => (name === "damaged" ? `The zip file "a.zip" is damaged: ${each}.` : each)));
      if (node.expression.getText() === "this.wrong" && node.arguments[2]) said.push(...variants(node.arguments[2], constants).map((each) => `TX_STOCK_ISSUANCE "si_01": quantity is "x"; ${each} is needed.`));
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return said.filter((each) => / .*[.?]$/s.test(each));
}

export const exchangeSentences = (): string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".ts")).flatMap((name) => sentencesOf(join(folder, name)));
