import { lines } from "../../src/core/model/lines";
import { measures } from "../../src/core/model/measures";
import { terms } from "../../src/core/model/terms";
import { read } from "./repository";

const entries = read("docs/glossary.md").split("\n").filter((row) => row.startsWith("| ") && !row.startsWith("| word"));
const words = entries.flatMap((row) => row.split("|")[1]!.split(",")).map((word) => word.trim().toLowerCase());

test("every term, line and measure is named with a word of the glossary", () => {
  const labels = [...new Set([...terms, ...lines, ...measures].map((each) => each.label))];
  const says = (label: string): boolean => words.some((word) => label.toLowerCase().includes(word.replace(/s$/, "")));
  expect(labels.filter((label) => !says(label))).toEqual([]);
});

test("a word stands in the glossary once, in alphabetical order", () => {
  expect(words).toEqual([...new Set(words)]);
  const first = entries.map((row) => row.split("|")[1]!.trim().toLowerCase());
  expect(first).toEqual([...first].sort());
});
