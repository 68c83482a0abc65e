/** Finds English in a Chinese text: words of Latin letters that are no name, citation, function or cell. */

/** Names of people's companies, products, papers, rule books and sheets, and abbreviations that Chinese uses as they are. */
const names = [
  ...["Creditstake", "_xldudf_DEAL_", "DEAL", "Excel", "Enter", "Esc", "Ctrl+Alt+F9", "Ctrl+C", "F2", "Alt", "Delete", "#REF!", "exp(", "XNPV", "GPU", "MOIC", "IRR", "#NAME?"],
  ...["ASC", "ASU 20", "IAS", "IFRS", "US GAAP", "FAST", "NVCA", "FTC 6(b)", "SEC", "AWS", "Azure", "OpenAI", "Anthropic", "Benzinga", "Semafor", "Y Combinator", "Cooley", "Carta", "Pulley", "OCF", "CSV", "JSON", "zip", "SAFE", "v1.1", "ISDA", "AICPA", "Haug", "IV 条 B 款", "Venture Hacks, The Option Pool Shuffle", "10-Q", "CoreWeave", "AMD", "S-1", "A 类普通股", "ASU", "S 形曲线", "B44", "B47"],
  ...["Terms", "Events", "Scenarios", "Schedule", "Compare", "Journal", "Trial", "balance", "Statements", "Cap", "table", "Exit", "Sensitivity", "Tornado", "Simulation", "Solve", "Checks"],
];

/** A name as a word of its own: the ASU of MEASURES is none. */
function wholeName(name: string): RegExp {
  const [before, after] = [/^[A-Za-z]/.test(name) ? "(?<![A-Za-z])" : "", /[A-Za-z]$/.test(name) ? "(?![A-Za-z])" : ""];
  return new RegExp(before + name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&") + after, "g");
}

export function englishWordsIn(text: string): string[] {
  const left = names.reduce((rest, name) => rest.replace(wholeName(name), " "), text);
  return [...left.matchAll(/[A-Za-z][A-Za-z'-]*/g)].map(([word]) => `${word}: ${text}`);
}
