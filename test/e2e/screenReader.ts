/** What is wrong with the pane for those who hear it, a line each. */
import type { Workbook } from "./workbook";
import { told, type Box, type Spoken } from "./spokenTree";

const words = ({ role, name }: Spoken): string => `${role} "${name.slice(0, 60)}"`;
const firstWords = (node: Spoken): string => words(told(node).find(({ name }) => name !== "") ?? node);

/** Two things overlap by a line's leading or a focus ring without being beside each other. */
const SLACK = 3;
const isAbove = (a: Box, b: Box): boolean => a.bottom <= b.top + SLACK;
const isLeftOf = (a: Box, b: Box): boolean => a.right <= b.left + SLACK;

/**
 * Whatever is read later stands further down, or further right in the same line. Parts of one thing are compared with each
 * other, since what belongs together is read together: a label and its field before the next label in the same line.
 */
export function outOfOrder(node: Spoken): string[] {
  const seen = node.parts.filter((part): part is Spoken & { box: Box } => part.box !== undefined);
  const wrong = seen.flatMap((later, i) => seen.slice(0, i).filter(({ box }) => isAbove(later.box, box) || (!isAbove(box, later.box) && isLeftOf(later.box, box))).map((earlier) => `${firstWords(later)} is read after ${firstWords(earlier)}, and stands before it`));
  return [...wrong, ...node.parts.flatMap(outOfOrder)];
}

/** One heading of level 1, first; none that leaves a level out, and none without words. */
export function outline(tree: Spoken): string[] {
  const headings = told(tree).filter(({ role }) => role === "heading");
  const level = ({ states }: Spoken): number => Number(states["level"]);
  return headings.flatMap((each, i) => [
    ...(each.name === "" ? [`heading ${i + 1} has no words`] : []),
    ...((level(each) === 1) === (i === 0) ? [] : [`${words(each)} has level ${level(each)} as heading ${i + 1}`]),
    ...(i > 0 && level(each) > level(headings[i - 1]!) + 1 ? [`${words(each)} leaves a level out after ${words(headings[i - 1]!)}`] : []),
  ]);
}

const controls = new Set(["button", "link", "textbox", "searchbox", "combobox", "listbox", "spinbutton", "slider", "checkbox", "radio", "switch", "tab", "menuitem", "menuitemradio", "Date", "InputTime", "DisclosureTriangle"]);
const places = new Set(["region", "form", "navigation", "complementary", "search", "banner", "contentinfo", "dialog", "alertdialog", "tabpanel", "tablist", "radiogroup", "table", "grid", "menu", "img", "image"]);
const stateOf: Readonly<Record<string, string>> = { checkbox: "checked", radio: "checked", switch: "checked", tab: "selected", menuitemradio: "checked" };

/** Everything that can be used or gone to has a name, and says how it stands. */
export const unsaid = (tree: Spoken): string[] =>
  told(tree).flatMap((each) => {
    const { role, name, description, states } = each;
    return [
      ...((controls.has(role) || places.has(role)) && name === "" ? [`a ${role} has no name: ${firstWords(each)}`] : []),
      ...(stateOf[role] !== undefined && states[stateOf[role]] === undefined ? [`${words(each)} does not say whether it is ${stateOf[role]}`] : []),
      ...(/[▸▾]/.test(name) && states["expanded"] === undefined ? [`${words(each)} does not say whether it is open`] : []),
      ...(states["hasPopup"] !== undefined && states["hasPopup"] !== "false" && role === "button" && states["expanded"] === undefined ? [`${words(each)} does not say whether its menu is open`] : []),
      ...(states["invalid"] !== undefined && states["invalid"] !== "false" && description === "" ? [`${words(each)} is wrong and does not say why`] : []),
    ];
  });

/** Every table has a name and every cell of its body has a heading with words, above it or before it in its row. */
export const loneCells = ({ pane }: Workbook): Promise<string[]> =>
  pane.evaluate(() => {
    const found: string[] = [];
    for (const table of document.querySelectorAll<HTMLTableElement>("table")) {
      if (!table.checkVisibility()) continue;
      const name = table.caption?.innerText ?? table.getAttribute("aria-label") ?? "";
      const about = (what: string): unknown => found.push(`table "${name || table.innerText.slice(0, 40)}": ${what}`);
      const labelled = (table.getAttribute("aria-labelledby") ?? "").split(" ").some((id) => document.getElementById(id)?.innerText);
      if (name.trim() === "" && !labelled) about("has no name");
      for (const heading of table.querySelectorAll("th")) if (!/^(col|row|colgroup|rowgroup)$/.test(heading.scope)) about(`"${heading.innerText}" does not say what it is the heading of`);
      const above: HTMLTableCellElement[] = [];
      for (const row of table.rows) {
        let column = 0;
        for (const cell of row.cells) {
          if (cell.tagName === "TH" && cell.scope === "col") for (let i = 0; i < cell.colSpan; i++) above[column + i] = cell;
          const headings = [above[column], ...row.querySelectorAll<HTMLTableCellElement>("th[scope=row]")];
          // The name of a row may be a field, and what is typed there its heading.
          const tells = (heading: Element | undefined): boolean => !!heading && ((heading as HTMLElement).innerText.trim() !== "" || heading.querySelector("input, select") !== null);
          // What stands across the whole table explains the row above it.
          const explains = cell.colSpan > 1 && row.cells.length === 1;
          if (cell.tagName === "TD" && !explains && cell.innerText.trim() !== "" && !headings.some(tells)) about(`"${cell.innerText.slice(0, 40)}" has no heading`);
          column += cell.colSpan;
        }
      }
    }
    return found;
  });
