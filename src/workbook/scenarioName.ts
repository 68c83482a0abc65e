/** What a column of the Terms table can be called to be a scenario. */

/** Headings of columns that describe a term, as the custom functions know them. */
const described = ["term", "unit", "note", "source", "术语", "条款", "单位", "备注", "来源"];
/** Excel's limit for the heading of a column. */
const LONGEST = 255;

const plain = (heading: string): string => heading.toLowerCase().replace(/[\s\p{P}]/gu, "");

/** A heading that says something about the terms and names no scenario. */
export const isReserved = (heading: string): boolean => described.includes(plain(heading));
export const isUnit = (heading: string): boolean => ["unit", "单位"].includes(plain(heading));

/** "Column1": what Excel writes where a heading was left blank or emptied. */
export const isStandIn = (heading: string): boolean => /^(?:column|spalte|colonne|colonna|columna|coluna|列|欄)\s?\d+$/i.test(heading.trim());

export type NameProblem = "blank" | "reserved" | "taken" | "long";

/** Why a scenario cannot be called so beside the others; undefined where it can. */
export function nameProblem(name: string, others: readonly string[]): NameProblem | undefined {
  const wanted = name.trim();
  if (wanted === "") return "blank";
  if (isReserved(wanted)) return "reserved";
  if (wanted.length > LONGEST) return "long";
  return others.some((each) => each.trim().toLowerCase() === wanted.toLowerCase()) ? "taken" : undefined;
}

const sentences: Readonly<Record<NameProblem, (name: string) => string>> = {
  blank: () => "A scenario needs a name.",
  reserved: (name) => `"${name}" is the heading of a column that describes the terms; a scenario needs another name.`,
  taken: (name) => `There is a scenario "${name}" already; a scenario needs a name of its own.`,
  long: () => "The name is too long; up to 255 characters are allowed.",
};

/** The name as it is written; throws the sentence that says why it cannot be. */
export function checkedName(name: string, others: readonly string[]): string {
  const problem = nameProblem(name, others);
  if (problem) throw new Error(sentences[problem](name.trim()));
  return name.trim();
}
