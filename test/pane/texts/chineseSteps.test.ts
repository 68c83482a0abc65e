/** How every function comes about is told in Chinese: no label, formula, source or help of an argument is left in English. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { helpOf } from "../../../src/functions/help";
import { customFunctions, type FunctionName } from "../../../src/functions/table";
import { explanationOf, type Explanation } from "../../../src/pane/explain/explanation";
import type { Input, SelectedCell } from "../../../src/pane/explain/selectedCell";
import { chinese } from "../../../src/pane/texts/chinese";
import { sayings, steps } from "../../../src/pane/texts/chinese/model/steps";
import elsewhere from "../../examples/functions.json";
import { functionNamed } from "../../functions/host";
import { englishWordsIn } from "./englishWords";

const given = elsewhere.filter(({ expected }) => expected !== "ERROR" && expected !== "#N/A").map((row) => [row.function as FunctionName, row.arguments] as const);

/** What the pane says of every cell of an answer. */
function told(name: FunctionName, args: readonly unknown[]): Explanation[] {
  const of = functionNamed(name);
  const inputs = of.parameters.map((_, i): Input => {
    const value = args[i] ?? undefined;
    return { written: value === undefined ? "" : "A1", references: [], ...(value === undefined ? {} : { value: value as NonNullable<Input["value"]> }) };
  });
  const answer = of.answer(of.parameters.map((_, i) => args[i] ?? null));
  const rows: readonly (readonly unknown[])[] = Array.isArray(answer) ? (answer as unknown[][]) : [[answer]];
  const text = `DEAL.${name}()`;
  const cell = { address: "Sheet1!A1", formula: `=${text}`, value: 1, text: "1", calls: [{ name, text, arguments: [], stored: false }], chosen: 0, inputs, references: [], filledFrom: "Sheet1!A1" };
  return rows.flatMap((cells, row) => cells.map((_, column) => explanationOf({ ...cell, row, column } as unknown as SelectedCell, chinese, "zh-CN")));
}

/** Every text of an explanation that the pane translates; values that are numbers or the user's own stay away. */
const textsOf = ({ title, notes, steps, arguments: inputs, source }: Explanation): string[] => [
  title,
  ...notes,
  ...steps.flatMap(({ label, value, formula, numbers, source: from, parts }) => [label, value, formula, numbers ?? "", from, ...(parts?.header ?? [])]),
  ...inputs.map(({ help }) => help),
  source ?? "",
];

/** What is typed in formulas: functions, parameters, options and the header of a range of terms; names of scenarios, errors and publications; and the letters of a formula. */
const known = new Set([
  ...customFunctions.flatMap(({ name, parameters }) => [name, ...parameters.flatMap((each) => [each.name, ...(each.options ?? []).flatMap((option) => option.split(" ")), ...(each.table?.fields.flatMap(({ label, options = [] }) => [label, ...options].flatMap((words) => words.split(" "))) ?? [])])]),
  ..."PERCENTILE INC Term Base TRUE FALSE NUM VALUE Actual primer post-money ISO IEC PUE Microsoft Philox x Salmon Moraes Dror Shaw Wichura AS Cholesky Chandrupatla MEASURE k p r t b".split(" "),
]);

/** The texts in which a word is left in English that is not the user's own. */
const english = (explanations: readonly Explanation[], own: ReadonlySet<string>): string[] =>
  [...new Set(explanations.flatMap(textsOf))].filter((text) =>
    englishWordsIn(text).some((found) => {
      const word = found.slice(0, found.indexOf(": ")).replace(/-$/, "");
      return !known.has(word) && !own.has(word);
    }),
  );

/** Words in the tables of the arguments: names that people gave. */
const ownWords = (args: readonly unknown[]): string[] => args.flat(2).flatMap((cell) => (typeof cell === "string" ? cell.split(" ") : []));

test.each(customFunctions.map(({ name }) => name))("%s is explained in Chinese", (name) => {
  const examples = [...helpOf(name).examples.map((each) => each.arguments), ...given.filter(([of]) => of === name).map(([, args]) => args)];
  const explanations = examples.flatMap((args) => told(name, args));
  expect(english(explanations, new Set(examples.flatMap(ownWords)))).toEqual([]);
  expect(explanations.flatMap(({ arguments: inputs }) => inputs.filter(({ help }) => !/\p{Script=Han}/u.test(help)))).toEqual([]);
});

/** Branches that no example takes are in the source too. */
const root = join(__dirname, "..", "..", "..", "src");
const sources = [...readdirSync(join(root, "functions/steps")).map((file) => `functions/steps/${file}`), ...["derivation", "periodDerivation", "words"].map((file) => `core/model/${file}.ts`), "core/ledger/bookDerivation.ts", "core/captable/waterfall.ts", "core/captable/payoutSchedule.ts"].map((file) => readFileSync(join(root, file), "utf8"));
const written = (pattern: RegExp): string[] => sources.flatMap((text) => [...text.matchAll(pattern)].map(([, found]) => found!));

test("every label and saying that is declared has Chinese", () => {
  const labels = [...written(/\b(?:label|answer): "([^"]+)"/g), ...written(/header: \[([^\]]+)\]/g).flatMap((titles) => [...titles.matchAll(/"([^"]+)"/g)].map(([, title]) => title!))].filter((each) => each !== "Period end");
  const said = [...written(/\bsay\("([^"]+)"\)/g), ...written(/\bwords(?: =|:) (?:[^"\n]+\? )?"([^"]+)"/g), ...written(/\bnote\(label, "([^"]+)"/g)];
  expect(labels.length).toBeGreaterThan(50);
  expect(said.length).toBeGreaterThan(35);
  expect([...new Set(labels)].filter((each) => chinese.model.label(each) === each)).toEqual([]);
  expect([...new Set(said)].filter((each) => chinese.model.sentence(each) === each)).toEqual([]);
});

test("no Chinese is left of a step or a saying that is gone", () => {
  const isWritten = (words: string): boolean => sources.some((text) => text.includes(`"${words}"`) || new RegExp(`\\b${words.replace(/\W/g, "\\$&")}:`).test(text));
  expect([...Object.keys(steps), ...Object.keys(sayings)].filter((words) => !isWritten(words))).toEqual([]);
});

test("a step has the same numbers and names of parameters in Chinese", () => {
  const facts = (text: string): string[] => text.match(/\d+|\b[a-z]+[A-Z]\w+/g) ?? [];
  expect(Object.entries({ ...steps, ...sayings }).filter(([from, to]) => facts(from).some((fact) => !to.includes(fact)))).toEqual([]);
});
