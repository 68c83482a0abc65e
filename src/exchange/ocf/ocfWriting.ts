/** A package in the making: its objects, their ids, and what could not be written as it stands in our tables. */

export type OcfItem = Readonly<Record<string, unknown>>;

export class Writing {
  readonly items: Record<"stakeholders" | "stockClasses" | "stockPlans" | "transactions", OcfItem[]> = { stakeholders: [], stockClasses: [], stockPlans: [], transactions: [] };
  readonly lost: string[] = [];
  private readonly counts = new Map<string, number>();
  private readonly stakeholders = new Map<string, string>();

  constructor(
    private readonly currency: string,
    private readonly day: string,
  ) {}

  id(kind: string): string {
    const next = (this.counts.get(kind) ?? 0) + 1;
    this.counts.set(kind, next);
    return `${kind}-${next}`;
  }

  add(kind: keyof Writing["items"], item: OcfItem): void {
    this.items[kind].push(item);
  }

  /** A security issued on the day of the package, or on one of its own. */
  issue(item: OcfItem, holder: string, date = this.day): void {
    const id = this.id("security");
    this.add("transactions", { id: `issuance-${id}`, security_id: id, custom_id: id, date, stakeholder_id: this.stakeholder(holder), security_law_exemptions: [], ...item });
  }

  /** Those who have been named, longest name first. */
  get holders(): string[] {
    return [...this.stakeholders.keys()].sort((a, b) => b.length - a.length);
  }

  /** A plan is made of a class; where there is none, of ordinary shares that nobody holds yet. */
  commonClass(): string {
    const id = "common";
    if (!this.items.stockClasses.some((each) => each["id"] === id)) this.add("stockClasses", { object_type: "STOCK_CLASS", id, name: "Common", class_type: "COMMON", default_id_prefix: "CS-", initial_shares_authorized: "NOT APPLICABLE", votes_per_share: "1", seniority: "1" });
    return id;
  }

  money(amount: number, what: string): OcfItem {
    return { amount: this.decimal(amount, what), currency: this.currency };
  }

  /** Numbers are text with at most ten decimals. */
  decimal(value: number, what: string): string {
    const text = value.toFixed(10).replace(/\.?0+$/, "");
    if (Number(text) !== value) this.lost.push(`${what} is ${value}; the format has ten decimals, and ${text} is written.`);
    return text;
  }

  /** Whether a number can be written without a loss. */
  static fits = (value: number): boolean => Number(value.toFixed(10)) === value;

  private stakeholder(name: string): string {
    const known = this.stakeholders.get(name);
    if (known !== undefined) return known;
    const id = this.id("stakeholder");
    this.stakeholders.set(name, id);
    this.add("stakeholders", { object_type: "STAKEHOLDER", id, name: { legal_name: name }, stakeholder_type: "INSTITUTION" });
    return id;
  }
}

