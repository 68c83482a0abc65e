import { book, type Book } from "../../core/ledger/book";
import { parties, type Party } from "../../core/ledger/event";
import { MOST_PLACES, trialBalance } from "../../core/ledger/journal";
import { statement, statementNames, type StatementName } from "../../core/ledger/statement";
import type { Events } from "../../core/model/happening";
import type { PayoutCurve } from "../../core/model/payoutCurve";
import type { Scenario } from "../../core/model/scenario";
import { frequencies } from "../../core/model/schedule";
import type { Table } from "../cells";
import { heldClasses } from "../classesRange";
import { byTable, type Help } from "../customFunction";
import { dealEvents } from "../eventsRange";
import { choice, date, needed, number, orNone, termsRange, text } from "../parameters";
import type { TermsRange } from "../termsRange";
import { moonshot } from "./deal";

const terms = termsRange("terms");
const party = choice("party", parties);
const scenario = orNone(text("scenario"));
const places = number("places", { from: 0, to: MOST_PLACES, whole: true }, 2);

/** What a book is kept of. */
export interface BookAsked {
  readonly terms: TermsRange;
  readonly scenario: string | undefined;
  readonly places: number;
  readonly classes: PayoutCurve | undefined;
  readonly events: Events | undefined;
}

interface Kept {
  readonly party: Party;
  readonly scenario: Scenario;
  readonly places: number;
  readonly book: Book;
}

/** A sheet asks for a journal, for trial balances at many dates and for statements: of the same few books. */
const REMEMBERED = 4;
const recent: Kept[] = [];

export function bookOf(party: Party, { terms, scenario: name, places, classes, events }: BookAsked): Book {
  const { scenario } = terms.column(name).beside({ exit: classes, events });
  const at = recent.findIndex((each) => each.scenario === scenario && each.party === party && each.places === places);
  const found = at >= 0 ? recent.splice(at, 1)[0]! : { party, scenario, places, book: book(party, scenario, { places }) };
  recent.unshift(found);
  if (recent.length > REMEMBERED) recent.pop();
  return found.book;
}

export const ledger = [
  byTable(
    "JOURNAL",
    [terms, party, scenario, places, heldClasses, dealEvents],
    (terms, party, scenario, places, classes, events): Table => {
      const { posted, money } = bookOf(party, { terms, scenario, places, classes, events }).journal;
      return [
        journalHeader,
        ...posted.flatMap(({ entry, lines }) => lines.map(({ account, units }) => [entry.date, account.name, units > 0 ? money(units) : 0, units < 0 ? money(-units) : 0, entry.memo])),
      ];
    },
  ),
  byTable(
    "TRIALBALANCE",
    [terms, date("asOf"), party, scenario, places, heldClasses, dealEvents],
    (terms, asOf, party, scenario, places, classes, events): Table => {
      const { journal } = bookOf(party, { terms, scenario, places, classes, events });
      const { rows, debit, credit } = trialBalance(journal, asOf);
      const { money } = journal;
      return [["Account", "Debit", "Credit"], ...rows.map((each) => [each.account.name, money(each.debit), money(each.credit)]), ["Total", money(debit), money(credit)]];
    },
  ),
  byTable(
    "STATEMENT",
    [terms, needed(choice("statement", Object.keys(statementNames) as StatementName[])), choice("frequency", frequencies), scenario, places, heldClasses, dealEvents],
    (terms, name, frequency, scenario, places, classes, events): Table => {
      const [party, kind] = statementNames[name];
      const kept = bookOf(party, { terms, scenario, places, classes, events });
      const { periods, rows } = statement(kept, kind, frequency);
      return [["Line", ...periods.map(({ end }) => end)], ...rows.map(({ label, units }) => [label, ...units.map(kept.journal.money)])];
    },
  ),
];

const journalHeader = ["Date", "Account", "Debit", "Credit", "Memo"];

const range = "Two columns (label, value), or a table whose first cell is Term with one column a scenario";
const ofParty = "Whose book it is";
const which = "Name of the scenario; the first where nothing is said";
const unit = "Decimals of the unit in which amounts are posted: 2 for hundredths of the money of the terms, 0 for whole ones";
const classes = "Who has a claim on the exit, as MEASURE takes it; it moves what the sale of the shares brings";
const events = "What happens after closing: a row an event with Date, Event, Amount and Note, in this order or under a header";
const source = "The rules of the ledger; each names its own paragraphs";

export const ledgerHelp = {
  JOURNAL: {
    summary: "What a party of the deal books over its life, in the order of dates: a row a debit or a credit, which add up to the unit in every entry.",
    parameters: { terms: range, party: ofParty, scenario: which, places: unit, classes, events },
    examples: [
      {
        arguments: [moonshot, "Start-up"],
        result: [
          journalHeader,
          [45341, "Cash", 410, 0, "Closing: shares or a note issued for cash and credits"],
          [45341, "Prepaid cloud services", 390, 0, "Closing: shares or a note issued for cash and credits"],
          [45341, "Preferred shares and additional paid-in capital", 0, 800, "Closing: shares or a note issued for cash and credits"],
          [45341, "Cash", 200, 0, "Closing: shares issued to other investors"],
          [45341, "Preferred shares and additional paid-in capital", 0, 200, "Closing: shares issued to other investors"],
        ],
        firstRows: true,
      },
      {
        arguments: [moonshot, "Provider", "First close", 0, null, [["Date", "Event", "Amount", "Note"], [45350, "Observable price", 1056, "Series B"]]],
        result: [
          journalHeader,
          [45341, "Investment in start-up", 800, 0, "Closing: shares or a note received for cash and credits"],
          [45341, "Cash", 0, 410, "Closing: shares or a note received for cash and credits"],
          [45341, "Contract liability", 0, 390, "Closing: shares or a note received for cash and credits"],
          [45341, "Restricted cash (escrow)", 390, 0, "Escrow funded with the provider's own cash"],
          [45341, "Cash", 0, 390, "Escrow funded with the provider's own cash"],
          [45350, "Investment in start-up", 256, 0, "Observable price: Series B"],
          [45350, "Gain on investment (other income)", 0, 256, "Observable price: Series B"],
        ],
        firstRows: true,
      },
    ],
    source,
  },
  TRIALBALANCE: {
    summary: "What every account stands at, at the end of a day; the last row has the totals, which are equal.",
    parameters: { terms: range, asOf: "The balances at the end of this day", party: ofParty, scenario: which, places: unit, classes, events },
    examples: [
      {
        arguments: [moonshot, 45341],
        result: [
          ["Account", "Debit", "Credit"],
          ["Cash", 0, 800],
          ["Restricted cash (escrow)", 390, 0],
          ["Investment in start-up", 800, 0],
          ["Contract liability", 0, 390],
          ["Total", 1190, 1190],
        ],
      },
    ],
    source,
  },
  STATEMENT: {
    summary: "A statement of a party of the deal by month, fiscal quarter or fiscal year, read from its journal: of the deal alone.",
    parameters: { terms: range, statement: "Income, Balance or Cash flow of the provider, or of the start-up", frequency: "Length of a period", scenario: which, places: unit, classes, events },
    examples: [
      {
        arguments: [moonshot, "Income", "Year"],
        result: [
          ["Line", 45657, 46022, 46387],
          ["Revenue - cloud (credit-funded)", 151.66, 175.34, 24],
          ["Revenue - breakage", 16.85, 19.48, 2.67],
          ["Revenue", 168.51, 194.82, 26.67],
          ["Cost of revenue", 90.99, 105.21, 14.4],
          ["Net income", 77.52, 89.61, 12.27],
          ["Comprehensive income", 77.52, 89.61, 12.27],
        ],
      },
    ],
    source,
  },
} satisfies Readonly<Record<string, Help>>;
