/** A derivation as text with tabs: pasted into a sheet it is a table, into a memo still readable. */
import type { ExplainTexts } from "../texts/english/explain";
import type { Explanation } from "./explanation";
import type { SelectedCell } from "./selectedCell";

export function derivationText(cell: SelectedCell, { title, scenario, problem, notes, steps, source, arguments: inputs }: Explanation, texts: ExplainTexts): string {
  const { step, value, formula, numbers, source: from, cell: where } = texts.columns;
  const rows: (readonly string[])[] = [
    [title, cell.text],
    [cell.address, cell.formula],
    ...(scenario === undefined ? [] : [[texts.scenario(scenario)]]),
    ...(problem === undefined ? [] : [[problem]]),
    ...notes.map((note) => [note]),
    ...(steps.length === 0 ? [] : [[], [step, value, formula, numbers, from, where]]),
    ...steps.map((each) => [each.label, each.value, each.formula, each.numbers ?? "", each.source, each.address ?? ""]),
    ...(inputs.length === 0 ? [] : [[], [texts.inputs, value, formula, where]]),
    ...inputs.map((each) => [each.name, each.value ?? "", each.written, each.links.map(({ address }) => address).join(", ")]),
    ...(source === undefined ? [] : [[], [texts.source, source]]),
  ];
  return rows.map((cells) => cells.map(plain).join("\t")).join("\r\n");
}

/** A tab or a line end would begin another cell; what begins as a formula does would become one. */
const plain = (text: string): string => {
  const line = text.replace(/[\t\r\n]+/g, " ");
  return /^[=+@-](?![\d.,]+%?$)/.test(line) ? `'${line}` : line;
};
