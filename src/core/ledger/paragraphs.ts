/** The paragraphs that each accounting term rests on, under both frameworks. Treatments are options with their paragraph, never conclusions. */
export interface Paragraphs {
  readonly usGaap: string;
  readonly ifrs: string;
}

export const paragraphs: Readonly<Record<string, Paragraphs>> = {
  "Investment method": { usGaap: "ASC 321-10-35-1 to 35-2, 323-10-35, 320-10-35-1", ifrs: "IFRS 9 4.1.4, B5.2.3; IAS 28.10" },
  "Method after conversion": { usGaap: "ASC 321-10-35-1 to 35-2, 323-10-35", ifrs: "IFRS 9 4.1.4; IAS 28.10" },
  "Capitalised fraction": { usGaap: "ASC 323-10-35-7 to 35-8", ifrs: "IAS 28.28" },
  "Basis difference": { usGaap: "ASC 323-10-35-13", ifrs: "IAS 28.32" },
  "Basis difference months": { usGaap: "ASC 323-10-35-13", ifrs: "IAS 28.32" },
  "Committed funding": { usGaap: "ASC 323-10-35-19 to 35-22", ifrs: "IAS 28.38 to 28.39" },
  "Equity given to customer": { usGaap: "ASC 606-10-32-25 to 32-25A, 718-10-30", ifrs: "IFRS 15.70 to 15.72" },
  "Tax on services": { usGaap: "ASC 606-10-32-2 to 32-2A", ifrs: "IFRS 15.47" },
  "Research share": { usGaap: "ASC 730-10-25-1", ifrs: "IAS 38.54" },
  "Preferred shares as": { usGaap: "ASC 480-10-25, 480-10-S99-3A", ifrs: "IAS 32.18(a)" },
};

/** Both frameworks in one phrase. */
export function paragraphOf(label: string): string | undefined {
  const found = paragraphs[label];
  return found && `${found.usGaap}; ${found.ifrs}`;
}
