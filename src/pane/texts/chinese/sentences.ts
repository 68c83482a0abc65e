/**
 * Sentences of the core and of the workbook in Chinese, by their form: what stands in braces is a fact and is kept, or is
 * translated as what it is called. A sentence of no known form is shown as it is.
 */
import { exchangeForms, exchangePhrases } from "./exchangeForms";
import { amounts } from "./model/events";
import { failures } from "./failures";
import { claims, forms, phrases } from "./forms";

type Label = (english: string) => string;
/** What a fact becomes in Chinese; undefined where it is no such fact, so that the form does not fit. */
type Slot = (text: string) => string | undefined;

interface Form {
  readonly pattern: RegExp;
  readonly slots: readonly string[];
  /** The Chinese taken apart: words at even places, names of slots at odd ones. */
  readonly chinese: readonly string[];
}

/** "{label} is {text}." and its Chinese. A digit tells two facts of a kind apart: {number1} {number2}. */
function formOf([english, chinese]: readonly [string, string]): Form {
  const slots: string[] = [];
  const pattern = english.replace(/[.*+?^$()|[\]\\]/g, "\\$&").replace(/\{(\w+)\}/g, (_, slot: string) => {
    slots.push(slot);
    return slot.startsWith("quoted") ? '(".*?")' : slot === "place" ? "( in row \\d+ of events|)" : "(.+?)";
  });
  return { pattern: new RegExp(`^${pattern}$`, "s"), slots, chinese: chinese.split(/ ?\{(\w+)\} ?/) };
}

/** Those of the exchange come first: a {label} of the core would take a file or an object for itself. */
const sentenceForms = [...exchangeForms, ...Object.entries(failures), ...forms].map(formOf);
const phraseForms = [...exchangePhrases, ...phrases].map(formOf);
const claimForms = claims.map(formOf);

/** @param label the Chinese name of a term, measure, line or option; the English one where it has none */
export function sentencesIn(label: Label): (english: string) => string {
  const named: Slot = (text) => (label(text) === text ? `“${text}”` : `“${text}”（${label(text)}）`);
  const listed = (join: string, last: string, each: Slot): Slot => (text) => inChinese(text, last, join, each);
  const option = (text: string): string => (label(text) === text ? text : `${label(text)} (${text})`);
  const slots: Readonly<Record<string, Slot>> = {
    label: (text) => placed(text, label),
    text: (text) => text,
    number: (text) => (/^-?(?:[\d.]+(?:e[-+]?\d+)?|infinity)$/i.test(text) ? text : undefined),
    named,
    event: (text) => {
      const [, kind, day, row] = /^The event (.+) on (\d+-\d\d-\d\d)(?: in row (\d+) of events)?$/.exec(text) ?? [];
      return kind === undefined ? text : `${day ?? ""} 的事件“${label(kind)}”${row === undefined ? "" : `（events 的第 ${row} 行）`}`;
    },
    amount: (text) => amounts[text] ?? text,
    place: (text) => text.replace(/^ in row (\d+) of events$/, "events 的第 $1 行"),
    names: listed("或", "or", label),
    options: listed("或", "or", option),
    labels: listed("和", "and", label),
    texts: listed("和", "and", (text) => text),
    claims: listed("和", "and", (text) => told(text, claimForms) ?? text),
    quoted,
    thing,
    things: listed("和", "and", thing),
    wanted: (text) => told(text, phraseForms) ?? (/^[A-Z]/.test(text) ? slots["options"]?.(text) : undefined),
    sentence: (text) => told(text, sentenceForms),
  };
  const told = (text: string, among: readonly Form[]): string | undefined => {
    for (const form of among) {
      const filled = fill(form, text, slots);
      if (filled !== undefined) return filled;
    }
    return undefined;
  };
  return (english) => told(english, sentenceForms) ?? told(english, phraseForms) ?? english;
}

function fill({ pattern, slots: names, chinese }: Form, text: string, slots: Readonly<Record<string, Slot>>): string | undefined {
  const found = pattern.exec(text);
  if (!found) return undefined;
  const facts = new Map<string, string>();
  for (const [i, name] of names.entries()) {
    const fact = slots[name.replace(/\d$/, "")]?.(found[i + 1] ?? "");
    if (fact === undefined) return undefined;
    facts.set(name, fact);
  }
  return spaced(chinese.map((part, i) => (i % 2 === 0 ? part : (facts.get(part) ?? ""))));
}

/** Parts in a row, with a space where a Chinese character meets a letter or a digit. */
const spaced = (parts: readonly string[]): string =>
  parts.filter((part) => part !== "").reduce((text, part) => (meets(text.at(-1), part[0]) ? `${text} ${part}` : text + part), "");
const meets = (before = "", after = ""): boolean => (wide.test(before) && narrow.test(after)) || (narrow.test(before) && wide.test(after));
const wide = /\p{Script=Han}/u;
const narrow = /[\w#()-]/;

/** "dates in place 2", "row 3 of terms" and "Shares of Ada in holders" say where the value stands. */
function placed(text: string, label: Label): string {
  const [, series, place] = /^(.+) in place (\d+)$/.exec(text) ?? [];
  if (series !== undefined) return spaced([label(series), "的第", place ?? "", "个值"]);
  const [, row, range] = /^row (\d+) of (\S+)$/.exec(text) ?? [];
  if (row !== undefined) return spaced([range ?? "", "的第", row, "行"]);
  const [, at, column, table] = /^row (\d+), column (\d+) of (.+)$/.exec(text) ?? [];
  if (at !== undefined) return spaced([table ?? "", "的第", at, "行第", column ?? "", "列"]);
  const [, field, entry, among] = /^(.+) (?:of|in) (.+) (?:in|of) (holders|round|convertibles|investors|classes|drivers)$/.exec(text) ?? [];
  if (field !== undefined) return spaced([among ?? "", "中", entry ?? "", "的", field]);
  const [, scenario, of] = /^(.+): (.+)$/.exec(text) ?? [];
  return scenario === undefined ? label(text) : `${scenario}：${label(of ?? "")}`;
}

/** The file "a.csv", a row or an item of it, files that were chosen, or an object of a package: TX_STOCK_ISSUANCE "si_01". */
function thing(text: string): string | undefined {
  const [, many] = /^What was chosen \((\d+) files\)$/.exec(text) ?? [];
  if (many !== undefined) return `所选的 ${many} 个文件`;
  const [, what = "", name] = /^(.+?) "(.*)"$/s.exec(text) ?? [];
  if (name === undefined) return undefined;
  const [, kind, place] = /^(Row|Item) (\d+) of the file$/.exec(what) ?? [];
  if (kind !== undefined) return `文件“${name}”的第 ${place} ${kind === "Row" ? "行" : "项"}`;
  return `${{ "The file": "文件", "The manifest": "清单" }[what] ?? what}“${name}”`;
}

/** "A", or "A", "B" and "C": commas and ands within a name are its own. */
function quoted(text: string): string | undefined {
  const all = [...text.matchAll(/"(.*?)"($|, (?=")| and (?="))/gsy)];
  if (all.map(([each]) => each).join("") !== text) return undefined;
  return all.map(([, name, mark = ""]) => `“${name}”${{ ", ": "、", " and ": "和" }[mark] ?? ""}`).join("");
}

/** "A, B or C", each in Chinese; undefined where one of them cannot be. */
function inChinese(text: string, last: string, join: string, each: Slot): string | undefined {
  const at = text.lastIndexOf(` ${last} `);
  const told = (at < 0 ? text : text.slice(0, at)).split(", ").map(each);
  const end = at < 0 ? [] : [join, each(text.slice(at + last.length + 2))];
  const parts = [told.includes(undefined) ? undefined : told.join("、"), ...end];
  return parts.includes(undefined) ? undefined : spaced(parts as string[]);
}
