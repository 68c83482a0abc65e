/** What follows from each accounting choice, in one sentence. A choice is the reader's: nothing here says which one a deal has to take. */

const methods: Readonly<Record<string, string>> = {
  "Measurement alternative": "The shares stay at cost, and move only with an observable price or an impairment, both through profit.",
  "Fair value through income": "Every change in the value of the shares moves profit; the values are events.",
  "Equity method": "The provider books its share of the start-up's result, and defers its share of the profit on compute that the start-up still carries.",
  "Available for sale": "Changes in the value of the holding go to other comprehensive income, past profit, until it is sold or becomes shares.",
};

/** By the label of the term; by option where it has options. */
export const consequences: Readonly<Record<string, string | Readonly<Record<string, string>>>> = {
  "Investment method": methods,
  "Method after conversion": methods,
  "Capitalised fraction": "Under the equity method, the provider's share of the profit on this part of the compute is deferred until the start-up expenses it; any other method eliminates nothing.",
  "Basis difference": "Under the equity method, it is amortised and lowers the share of result; what is not amortised is goodwill.",
  "Basis difference months": "A longer time lowers the charge of each year and leaves its total as it is.",
  "Committed funding": "Losses of an equity-method investee are booked below an investment of 0 as far as this promise goes; what is beyond it is suspended.",
  "Tax on services": "Tax inside face and spend is collected for the state: it is a liability and never revenue.",
  "Research share": "This part of the compute is R&D expense when it is used, the rest is cost of revenue; the start-up's result is the same.",
  "Preferred shares as": {
    Equity: "The shares stand in equity, and a change in their value is not booked.",
    Liability: "The shares are a liability, and every change in their fair value moves the start-up's profit.",
  },
};

/** The sentence for a term as it stands; undefined where there is none. */
export function consequenceOf(term: string, value: unknown): string | undefined {
  const found = consequences[term];
  return typeof found === "object" ? found[String(value)] : found;
}
