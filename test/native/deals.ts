/** The templates as deals that can be calculated: what nobody disclosed has to be filled in. */
import type { Deal } from "../../src/sheets/deal";
import { templates } from "../../src/sheets/templates";

const missing: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  openai: { "Post-money": 500_000, "Commitment months": 60 },
  blank: { "Investor cash": 100, Credits: 50, "Post-money": 1000, "Closing date": 45_658 },
};

export const templateDeals = (): { readonly id: string; readonly deal: Deal }[] =>
  templates.map((template) => ({
    id: template.id,
    deal: { ...template, scenarios: template.scenarios.map((each) => ({ ...each, values: new Map([...each.values, ...Object.entries(missing[template.id] ?? {})]) })) },
  }));
