/**
 * Excel runs functions.js in several engines: V8 on Windows and the web, JavaScriptCore on Mac and iPad. Draws are the same bits in all of
 * them, and answers the same to 1e-12. It is asked here in every engine whose shell is installed; the bits are written down below besides.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createContext, runInContext } from "node:vm";
import { read } from "./repository";

/** Shells that run a file of JavaScript: WebKit's (Debian: libjavascriptcoregtk-4.0-bin), Mozilla's (libmozjs-102-dev), QuickJS. */
const shells = [
  "jsc",
  "js140",
  "js128",
  "js115",
  "js102",
  "js91",
  "js78",
  "qjs",
];
const installed = shells.flatMap(
  (shell) =>
    (process.env.PATH ?? "")
      .split(delimiter)
      .map((folder) => join(folder, shell))
      .find(existsSync) ?? [],
);

interface Printed {
  /** A number made of all the bits that a distribution drew. */
  readonly draws: Readonly<Record<string, string>>;
  readonly answers: Readonly<Record<string, number>>;
}

type Call = (name: string, given: readonly unknown[]) => unknown;

/** Sent to the engines as text, so it has nothing but what every engine has. */
function ask(call: Call): Printed {
  const deal = [
    ["Investor cash", 410],
    ["Credits", 390],
    ["Other investors", 200],
    ["Pre-money", 2500],
    ["Closing date", 45_341],
    ["Exit date", 46_804],
    ["Exit equity value", 6000],
    ["Expected breakage", 0.1],
    ["Usage curve", "S-curve"],
    ["Segment revenue", 5000],
    ["Compute burn", 20],
    ["Other burn", 10],
    ["Start-up cash", 200],
    ["GPU-hour price", 2],
    ["GPU price decline", 0.2],
    ["Fully diluted shares", 1000],
  ];
  const header = [
    "Term",
    "Distribution",
    "Mean",
    "Deviation",
    "Low",
    "Likely",
    "High",
    "Exit equity value",
  ];
  const row = (cells: readonly unknown[]): unknown[] =>
    header.map((_, i) => cells[i] ?? null);
  const exit = row(["Exit equity value", "Lognormal", 6000, 3000]);
  const last = 2048;
  const shares = Array.from({ length: last + 1 }, (_, i) => i / last);
  /** All draws of Investor cash, ascending: cash at closing is what the investor pays in cash. */
  const drawn = (cells: readonly unknown[]): number[] =>
    (
      call("SIMULATE", [
        deal,
        "Cash at closing",
        [header, exit, row(cells)],
        last + 1,
        20_261_122,
        [shares],
      ]) as [string, number][]
    )
      .slice(5, last + 6)
      .map(([, value]) => value);
  const bitsOf = (values: readonly number[]): string => {
    const bytes = new Uint8Array(Float64Array.from(values).buffer);
    return (
      bytes.reduce(
        (hash, byte) => Math.imul(hash ^ byte, 0x01000193),
        0x811c9dc5,
      ) >>> 0
    ).toString(16);
  };
  const draws: Record<string, string> = {};
  for (const cells of [
    ["Normal", 500, 40],
    ["Normal", 500, 40, 480, null, 640],
    ["Normal", 500, 40, 690],
    ["Lognormal", 500, 900],
    ["Lognormal", 500, 900, 100, null, 5000],
    ["Triangular", null, null, 10, 300, 900],
    ["Uniform", null, null, 10, null, 900],
  ])
    for (const correlation of [null, 0.6])
      draws[
        [...cells, correlation ?? "alone"]
          .filter((cell) => cell !== null)
          .join(" ")
      ] = bitsOf(
        drawn(["Investor cash", ...row(cells).slice(0, 6), correlation]),
      );

  const answers: Record<string, number> = {};
  const keep = (title: string, rows: unknown): void =>
    (rows as [string, unknown][]).forEach(
      ([name, value]) =>
        void (
          typeof value === "number" && (answers[`${title} ${name}`] = value)
        ),
    );
  keep("measure", call("MEASURES", [deal]));
  for (const measure of ["Economic IRR", "Credit value", "GPU-hours"])
    keep(
      measure,
      call("SIMULATE", [
        deal,
        measure,
        [
          header,
          exit,
          row(["Discount rate", "Triangular", null, null, 0.05, 0.1, 0.2, 0.5]),
          row(["Credits", "Normal", 390, 40, null, null, null, -0.3]),
        ],
        500,
        5,
      ]),
    );
  answers.solved = call("SOLVE", [
    deal,
    "Economic IRR",
    0.3,
    "Exit equity value",
  ]) as number;
  return { draws, answers };
}

/** What an engine has to run: nothing is there but CustomFunctions, and arguments come padded with nulls. */
function script(): string {
  const counts = (
    JSON.parse(read("dist/functions.json")) as {
      functions: { id: string; parameters: unknown[] }[];
    }
  ).functions.map(({ id, parameters }) => [id, parameters.length]);
  return `
    var self = globalThis, known = {}, counts = ${JSON.stringify(Object.fromEntries(counts))};
    globalThis.CustomFunctions = { associate: function (id, run) { known[id] = run; }, Error: function (code, message) { this.code = code; this.message = message; }, ErrorCode: {} };
    ${read("dist/functions.js")}
    ;print(JSON.stringify((${ask.toString()})(function (name, given) { return known[name].apply(null, Array.from({ length: counts[name] }, function (_, i) { return given[i] ?? null; })); })));`;
}

function inV8(): Printed {
  let printed = "";
  runInContext(
    script(),
    createContext({ print: (text: string) => void (printed = text) }),
  );
  return JSON.parse(printed) as Printed;
}

const here = inV8();

test("draws are the bits that they were when this was written", () => {
  expect(here.draws).toEqual({
    "Lognormal 500 900 0.6": "d9830b1b",
    "Lognormal 500 900 100 5000 0.6": "646a4a25",
    "Lognormal 500 900 100 5000 alone": "3d615aa5",
    "Lognormal 500 900 alone": "29f17495",
    "Normal 500 40 0.6": "c1c6ce71",
    "Normal 500 40 480 640 0.6": "d28ee686",
    "Normal 500 40 480 640 alone": "969216e3",
    "Normal 500 40 690 0.6": "8ab2d1c6",
    "Normal 500 40 690 alone": "affee4ce",
    "Normal 500 40 alone": "b080f906",
    "Triangular 10 300 900 0.6": "67283e8f",
    "Triangular 10 300 900 alone": "bdb10560",
    "Uniform 10 900 0.6": "de43f1dc",
    "Uniform 10 900 alone": "18762750",
  });
  expect(Object.keys(here.answers).length).toBeGreaterThan(60);
});

test.each([process.execPath, ...installed])(
  "%s draws the same bits, and answers the same to 1e-12",
  (shell) => {
    const folder = mkdtempSync(join(tmpdir(), "engine-"));
    try {
      const file = join(folder, "ask.js");
      writeFileSync(
        file,
        shell === process.execPath
          ? `var print = console.log;${script()}`
          : script(),
      );
      const there = JSON.parse(
        execFileSync(shell, [file], { encoding: "utf8" }),
      ) as Printed;
      expect(there.draws).toEqual(here.draws);
      const far = Object.entries(here.answers).filter(
        ([name, value]) =>
          !(
            Math.abs(there.answers[name]! - value) <=
            1e-12 * Math.max(1, Math.abs(value))
          ),
      );
      expect(far).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
);
