/**
 * Which lines rest on a term, by any branch of any formula on the way: what has to be calculated anew when it changes. The
 * periods themselves are left out; whoever keeps lines looks whether there are as many as before.
 */
import { parts, type Expression } from "./expression";
import { lineIndex, lines } from "./lines";
import { termIndex } from "./scenario";
import { terms } from "./terms";

/** The lines whose own formulas speak of a term, and of a line. */
interface Users {
  readonly ofTerm: readonly Set<number>[];
  readonly ofLine: readonly Set<number>[];
}

let users: Users | undefined;
const found: (readonly number[] | undefined)[] = [];

/** Indices of the lines that rest on the term of an index. */
export function dependents(term: number): readonly number[] {
  users ??= allUsers();
  return (found[term] ??= reachedFrom(users.ofTerm[term]!, users.ofLine));
}

function reachedFrom(direct: ReadonlySet<number>, ofLine: Users["ofLine"]): readonly number[] {
  const reached = new Set(direct);
  for (const line of reached) for (const user of ofLine[line]!) reached.add(user); // a set also walks what is added on the way
  return [...reached];
}

function allUsers(): Users {
  const sets = (count: number): Set<number>[] => Array.from({ length: count }, () => new Set<number>());
  const all = { ofTerm: sets(terms.length), ofLine: sets(lines.length) };
  lines.forEach(({ formula, atClosing, atExit }, line) => {
    for (const each of [formula, atClosing, atExit]) if (each) note(each, line, all);
  });
  return all;
}

function note(of: Expression, line: number, all: Users): void {
  if ("label" in of) {
    const term = of.op === "term" || of.op === "given" || of.op === "choose" ? termIndex.get(of.label) : undefined;
    if (term === undefined) all.ofLine[lineIndex.get(of.label)!]!.add(line);
    else noteTerm(term, line, all);
  }
  if (of.op === "internalRate") noteTerm(termIndex.get("Exit date")!, line, all);
  for (const part of parts(of)) note(part, line, all);
}

function noteTerm(term: number, line: number, all: Users): void {
  all.ofTerm[term]!.add(line);
  const otherwise = terms[term]!.default;
  if (typeof otherwise === "object") note(otherwise, line, all);
}
