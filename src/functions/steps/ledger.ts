import { postingsOf, postingSteps, rowSteps, totalSteps, type Figure } from "../../core/ledger/bookDerivation";
import type { Party } from "../../core/ledger/event";
import { trialBalance, type PostedEntry, type PostedLine } from "../../core/ledger/journal";
import { statement, statementNames, type StatementName } from "../../core/ledger/statement";
import type { DerivedStep, Teller } from "../../core/model/derivation";
import type { Frequency } from "../../core/model/schedule";
import type { Asked, Steps } from "../declaredSteps";
import { bookOf, type BookAsked } from "../table/ledger";

const bookAsked = ({ inputs }: Asked, party = inputs["party"] as Party) => bookOf(party, inputs as unknown as BookAsked);
const [DEBIT, CREDIT] = [1, 2];

export const ledgerSteps: Readonly<Record<string, Steps>> = {
  JOURNAL: (asked) => {
    const side = asked.column - 1;
    const kept = bookAsked(asked);
    const line = lineAt(kept.journal.posted, asked.row - 1);
    if (!line || (side !== DEBIT && side !== CREDIT)) return [];
    const { posted, account, units } = line;
    const inDebit = units > 0;
    const of = postingsOf(kept, account, inDebit, { from: posted.entry.date, to: posted.entry.date }).filter((each) => each.posted === posted);
    const figure: Figure = { label: account.name, value: kept.journal.money(Math.abs(units)), source: posted.entry.source };
    return onSide(postingSteps(kept, of, figure, asked.teller), side, inDebit, asked.teller);
  },
  TRIALBALANCE: (asked) => {
    const side = asked.column;
    const kept = bookAsked(asked);
    const asOf = asked.inputs["asOf"] as number;
    const { rows, debit, credit } = trialBalance(kept.journal, asOf);
    if (asked.row === 0 || (side !== DEBIT && side !== CREDIT)) return [];
    const { money } = kept.journal;
    const row = rows[asked.row - 1];
    const figure = { label: row?.account.name ?? "Total", source: asked.source };
    if (!row) return totalSteps(rows.map((each) => [each.account.name, money(side === DEBIT ? each.debit : each.credit)]), { ...figure, value: money(side === DEBIT ? debit : credit) }, asked.teller);
    const inDebit = row.credit === 0;
    return onSide(postingSteps(kept, postingsOf(kept, row.account, inDebit, { to: asOf }), { ...figure, value: money(row.debit + row.credit) }, asked.teller), side, inDebit, asked.teller);
  },
  STATEMENT: (asked) => {
    const { statement: name, frequency } = asked.inputs as unknown as { statement: StatementName; frequency: Frequency };
    const [party, kind] = statementNames[name];
    const kept = bookAsked(asked, party);
    const { periods, rows } = statement(kept, kind, frequency);
    const p = asked.column - 1;
    const [row, period] = [rows[asked.row - 1], periods[p]];
    if (!row || !period) return [];
    const from = p === 0 ? kept.closing : periods[p - 1]!.end + 1;
    return rowSteps(kept, row, p, { from, to: period.end }, asked.source, asked.teller);
  },
};

function lineAt(posted: readonly PostedEntry[], place: number): (PostedLine & { readonly posted: PostedEntry }) | undefined {
  let before = 0;
  for (const each of posted) {
    const line = each.lines[place - before];
    if (line && place >= before) return { ...line, posted: each };
    before += each.lines.length;
  }
  return undefined;
}

/** The column in which the amount does not stand is nothing. */
function onSide(steps: readonly DerivedStep[], side: number, inDebit: boolean, { words: { say } }: Teller): readonly DerivedStep[] {
  const last = steps[steps.length - 1]!;
  if ((side === DEBIT) === inDebit) return steps;
  return [...steps, { label: side === DEBIT ? "Debit" : "Credit", unit: "money", value: 0, formula: inDebit ? say("it stands in debit") : say("it stands in credit"), source: last.source }];
}
