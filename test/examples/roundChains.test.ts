/** Several rounds one after another, as published: a fund's seed-to-E model, and a down round with notes, a pool and two protected series. */
import { internalRate } from "../../src/core/numbers/internalRate";
import { roundChain } from "../core/captable/roundChain";
import { expectFigure, rows, rowsOf } from "./captableRows";
import { kelvin } from "./kelvin";

const row = (id: string): (typeof rows)[number] => rows.find((each) => each.id === id)!;

interface Stage {
  readonly name: string;
  readonly date: string;
  readonly exit_date: string;
  readonly raise: number;
  readonly pre_money: number;
  readonly pool_post: number;
  readonly exit_multiple: number;
  readonly fail: number;
}

test("RT-03, foresighthq/cap-table-tool: six rounds, an investor in all of them, proceeds after each", () => {
  const published = row("RT-03");
  const { begin_shares, rounds } = published.inputs as { begin_shares: number; rounds: readonly Stage[] };
  const closed = roundChain(
    { holdings: [{ holder: "Founders", stockClass: "Common", shares: begin_shares }] },
    rounds.map(({ name, raise, pre_money, pool_post }) => ({ stockClass: name, preMoney: pre_money, investors: [{ name: "Fund", cash: raise }], pool: { kind: "New" as const, amount: pool_post, dilutes: "Post" as const } })),
  );
  const serial = (date: string): number => Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569;
  rounds.forEach(({ name, exit_date, exit_multiple, fail }, i) => {
    const { price, total, table } = closed[i]!;
    const held = table.holdings.filter(({ holder }) => holder === "Fund").reduce((sum, { shares }) => sum + shares, 0);
    const proceeds = held * price * exit_multiple * (1 - fail);
    const paid = rounds.slice(0, i + 1);
    const irr = internalRate({ amounts: [...paid.map(({ raise }) => -raise), proceeds], dates: [...paid.map(({ date }) => serial(date)), serial(exit_date)] }, { nearest: 0.1 });
    const figures = { price, total_shares: total, investor_ownership: held / total, proceeds, moic: proceeds / paid.reduce((sum, { raise }) => sum + raise, 0), irr };
    for (const [figure, value] of Object.entries(figures)) expectFigure(published, `${name}.${figure}`, value);
  });
});

test("RT-01, Excel's own XIRR example", () => {
  const { flows } = row("RT-01").inputs as { flows: [string, number][] };
  const dates = flows.map(([date]) => Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 25_569);
  expectFigure(row("RT-01"), "irr_1", internalRate({ amounts: flows.map(([, value]) => value), dates }, { nearest: 0.1 }));
});

describe("arthursolwayne/cap-table-bench, kelvin v4: a Series E, then a down round", () => {
  test.each(rowsOf("kelvin_v4").filter(([, { id }]) => !id.includes("W")))("%s", (_, published) => {
    const { e, f, figures } = kelvin(published.inputs);
    expect(e.table.stockClasses!.length).toBeLessThan(f.table.stockClasses!.length);
    for (const figure of Object.keys(published.expected).filter((each) => !each.startsWith("payout"))) expectFigure(published, figure, figures[figure]);
  });
});

