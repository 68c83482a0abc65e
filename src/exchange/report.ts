/**
 * What an import has to say besides its tables: what it read, what it left out, what in the files contradicts itself, and what the files
 * leave open. An open point is a question with the field that its answer fills; until it is answered, the default stands in the table.
 */
import { invalid } from "../core/calculationError";
import { listed, normalLabel } from "../core/model/labels";
import type { InputTable } from "../core/captable/inputTables";
import { quoted } from "./exchangeFile";
import { limits } from "./limits";

export type Answer = string | number;

export interface Question {
  /** The same in every import of the same files: answers are kept by it. */
  readonly id: string;
  readonly sentence: string;
  /** Which table, which row (by its first column; of holders: by Class) and which column the answer fills; none where it says how to read. */
  readonly fills?: { readonly table: InputTable["name"]; readonly row: string; readonly field: string };
  /** What may be answered; where there are none, anything that the column allows. */
  readonly options?: readonly Answer[];
  /** What the tables hold until it is answered; none leaves the cell blank. */
  readonly default?: Answer;
}

export interface ReadCount {
  /** In the words of the files' format: "stakeholders", "convertible issuances". */
  readonly what: string;
  readonly count: number;
}

export interface Report {
  readonly read: readonly ReadCount[];
  readonly ignored: readonly string[];
  readonly contradictions: readonly string[];
  readonly questions: readonly Question[];
}

export type Answers = ReadonlyMap<string, Answer>;

/** A report in the making: readers tell it what they find and ask it what they need to know. */
export class Findings {
  private readonly counts = new Map<string, number>();
  private readonly left = new Sentences();
  private readonly wrong = new Sentences();
  private readonly questions = new Map<string, Question>();
  private readonly currencies = new Set<string>();

  constructor(private readonly answers: Answers = new Map()) {}

  read(what: string, count = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + count);
  }

  ignore(sentence: string): void {
    this.left.add(sentence);
  }

  contradict(sentence: string): void {
    this.wrong.add(sentence);
  }

  /** An amount in a currency: our tables have one. */
  currency(code: string): void {
    this.currencies.add(code);
  }

  /** The answer that was given, or else the default. */
  ask<T extends Answer>(question: Omit<Question, "default" | "options" | "id"> & { readonly id?: string; readonly options?: readonly T[]; readonly default: T }): T;
  ask(question: Omit<Question, "id"> & { readonly id?: string }): Answer | undefined;
  ask(question: Omit<Question, "id"> & { readonly id?: string }): Answer | undefined {
    const { fills, options } = question;
    const id = question.id ?? (fills ? `${fills.table}/${fills.row}/${fills.field}` : question.sentence);
    if (!this.questions.has(id)) this.questions.set(id, { ...question, id });
    const answer = this.answers.get(id);
    if (answer === undefined) return question.default;
    if (!options) return answer;
    const chosen = options.find((option) => option === answer || (typeof option === "string" && normalLabel(option) === normalLabel(String(answer))));
    if (chosen === undefined) throw invalid(fills?.field ?? id, `The answer to ${quoted(question.sentence)} is ${quoted(answer)}; ${listed(options.map(String))} is allowed.`);
    return chosen;
  }

  get report(): Report {
    const codes = listed([...this.currencies].slice(0, 5).map(quoted), "and");
    const mixed = this.currencies.size > 1 ? [`Amounts are in ${codes}; the tables have one currency, and nothing is converted.`] : [];
    return {
      read: [...this.counts].map(([what, count]) => ({ what, count })),
      ignored: this.left.list,
      contradictions: [...mixed, ...this.wrong.list],
      questions: [...this.questions.values()],
    };
  }
}

/** Each once, and no more than anybody would read. */
class Sentences {
  private readonly said = new Set<string>();
  private more = 0;

  add(sentence: string): void {
    if (this.said.has(sentence)) return;
    if (this.said.size < limits.sentences) this.said.add(sentence);
    else this.more++;
  }

  get list(): string[] {
    return this.more === 0 ? [...this.said] : [...this.said, `${this.more} more of this kind were found.`];
  }
}
