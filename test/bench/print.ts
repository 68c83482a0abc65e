/** Sections as the text of docs/performance.md. What is no measurement is never printed: the run stops with a sentence instead. */
import type { Claim, Section } from "./timing";

export function printed(section: Section): string {
  const { title, head, rows, note } = section;
  const table = [head, head.map((_, i) => (i === 0 ? "---" : "---:")), ...rows].map((row) => `| ${row.join(" | ")} |`).join("\n");
  const short = rows.find((row) => row.length !== head.length || row.slice(1).includes(""));
  if (short) throw new Error(`${title}: the row "${short[0] ?? ""}" does not fill its columns; nothing is printed.`);
  const text = `## ${title}\n\n${table}\n\n${note}\n`;
  const [wrong] = notMeasured(text);
  if (wrong !== undefined) throw new Error(`${title}: "${wrong}" is no measurement; nothing is printed.`);
  return text;
}

/** The lines of a text that show what a failed measurement leaves behind instead of a number, a text or a time. */
export const notMeasured = (text: string): string[] => text.split("\n").filter((line) => /\b(?:NaN|Infinity|undefined|null)\b|\[object |\b0\.00 us\b/.test(line));

export const kept = (claims: readonly Claim[]): Section => ({
  title: "What the add-in has to keep to",
  head: ["", "limit", "this run", "kept"],
  rows: claims.map(({ what, limit, measured, holds }) => [what, limit, measured, holds === undefined ? "not measured" : holds ? "yes" : "**no**"]),
  note: "Ratios and sizes: they hold on other machines too. Each comes from a table below.",
});
