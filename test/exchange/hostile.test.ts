/** Files built to harm: each ends with a sentence, and none holds anything up. */
import fc from "fast-check";
import { deflateSync, strToU8, zipSync } from "fflate";
import { CalculationError } from "../../src/core/calculationError";
import { importCapTable, type ImportedCapTable } from "../../src/exchange/capTableImport";
import type { ExchangeFile } from "../../src/exchange/exchangeFile";
import { crc32 } from "../../src/exchange/zipFile";
import { file, packageOf, shares, stakeholder, zipOf } from "./packages";
import { startup } from "./startup";

const zip = (bytes: Uint8Array): ExchangeFile => ({ path: "package.zip", bytes });

interface Entry {
  readonly name: string;
  readonly content: Uint8Array;
  /** What it says of its size, where that is not true. */
  readonly size?: number;
  readonly flags?: number;
  readonly method?: number;
}

/** A zip file written byte by byte, so that it may lie. */
function forged(entries: readonly Entry[], count = entries.length): Uint8Array {
  const bytes: number[] = [];
  const directory: number[] = [];
  const little = (value: number, width: number): number[] => Array.from({ length: width }, (_, i) => Math.floor(value / 256 ** i) % 256);
  for (const { name, content, size = content.length, flags = 0, method = 8 } of entries) {
    const packed = method === 8 ? deflateSync(content, { level: 9 }) : content;
    const common = [...little(flags, 2), ...little(method, 2), ...little(0, 4), ...little(crc32(content), 4), ...little(packed.length, 4), ...little(size, 4), ...little(strToU8(name).length, 2), ...little(0, 2)];
    directory.push(...little(0x02014b50, 4), 20, 0, 20, 0, ...common, ...little(0, 10), ...little(bytes.length, 4), ...strToU8(name));
    bytes.push(...little(0x04034b50, 4), 20, 0, ...common, ...strToU8(name));
    for (const byte of packed) bytes.push(byte);
  }
  return Uint8Array.from([...bytes, ...directory, ...little(0x06054b50, 4), ...little(0, 4), ...little(count, 2), ...little(count, 2), ...little(directory.length, 4), ...little(bytes.length, 4), ...little(0, 2)]);
}

const json = strToU8("{}");
const bomb = new Uint8Array(8 * 2 ** 20);

describe("a zip file", () => {
  test.each<readonly [string, Uint8Array, string]>([
    ["that grows a thousandfold", forged([{ name: "a.json", content: bomb }]), "times; at most 250 times is allowed"],
    ["that is larger than it says", forged([{ name: "a.json", content: bomb, size: 1000 }]), "has more than the 1000 bytes that it says"],
    ["that is smaller than it says", forged([{ name: "a.json", content: json, size: 1000 }]), "says that it has 1000 bytes and has 2"],
    ["that says it is enormous", forged([{ name: "a.json", content: json, size: 2 ** 31 }]), "have 2048 MB; at most 128 MB are read"],
    ["that leads out of its folder", forged([{ name: "../../a.json", content: json }]), `"../../a.json" in "package.zip" leads out of the folder`],
    ["with an absolute path", forged([{ name: "/etc/a.json", content: json }]), "leads out of the folder"],
    ["with a path of Windows", forged([{ name: "C:/a.json", content: json }]), "leads out of the folder"],
    ["with a backslash", forged([{ name: "..\\a.json", content: json }]), "leads out of the folder"],
    ["with names that differ in capitals", forged([{ name: "A.json", content: json }, { name: "a.json", content: json }]), `has two entries "A.json" and "a.json"`],
    ["with one name twice", forged([{ name: "a.json", content: json }, { name: "a.json", content: json }]), `has two entries "a.json" and "a.json"`],
    ["with a password", forged([{ name: "a.json", content: json, flags: 1 }]), "is encrypted"],
    ["packed otherwise", forged([{ name: "a.json", content: json, method: 14 }]), "is packed by method 14; stored or deflated is needed"],
    ["with more entries than anybody needs", forged([{ name: "a.json", content: json }], 60_000), "has 60000 entries; at most 2000 are read"],
    ["with a list that breaks off", forged([{ name: "a.json", content: json }], 2), "its list of entries breaks off after 1 of 2"],
    ["with a list and nothing else", forged([]), "is neither a package of the Open Cap Format"],
    ["cut off", forged([{ name: "a.json", content: json }]).subarray(0, 40), "its list of entries is missing"],
  ])("%s", (_, bytes, sentence) => expect(() => importCapTable([zip(bytes)])).toThrow(sentence));

  test("with a changed byte is told by its checksum", () => {
    const { bytes } = zipOf(startup.map((each) => each));
    const stored = zipSync(Object.fromEntries(startup.map(({ path, bytes: content }) => [path, content])), { level: 0 });
    expect(bytes.length).toBeLessThan(stored.length);
    stored[stored.indexOf("A".charCodeAt(0), 1500)]! ^= 1;
    expect(() => importCapTable([zip(stored)])).toThrow("the checksum of");
  });
  test("within a zip file is not opened", () => {
    const nested = zipSync({ "inner.zip": zipOf(startup).bytes, "readme.txt": strToU8("hello") });
    expect(() => importCapTable([zip(nested)])).toThrow("holds nothing that is outstanding");
  });
  test("among other files is refused, and a workbook is called one", () => {
    expect(() => importCapTable([zipOf(startup), ...startup])).toThrow("one zip file alone is read");
    expect(() => importCapTable([{ ...zipOf(startup), path: "table.xlsx" }])).toThrow(`The file "table.xlsx" is a workbook`);
  });
});

describe("a file", () => {
  const manifest = { ocf_version: "1.2.0", file_type: "OCF_MANIFEST_FILE", transactions_files: [] };
  test.each<readonly [string, ExchangeFile[], string]>([
    ["none", [], "No file was chosen"],
    ["empty", [file("a.json", "")], `The file "a.json" is not JSON`],
    ["cut off", [file("a.json", `{"file_type":`)], "is not JSON; it may be cut off"],
    ["no UTF-8", [{ path: "a.json", bytes: Uint8Array.of(0xc3, 0x28) }], `The file "a.json" is not text in UTF-8`],
    ["zero bytes", [{ path: "a.csv", bytes: new Uint8Array(100) }], "holds zero bytes"],
    ["deep", [file("a.json", "[".repeat(1e6))], "has more than 64 brackets within one another"],
    ["a picture", [{ path: "a.png", bytes: Uint8Array.of(137, 80, 78, 71) }], "is neither a package"],
    ["another JSON", [file("a.json", `{"a":1}`)], "is neither a package"],
    ["two manifests", [file("a.json", manifest), file("b.json", manifest)], "The files hold 2 manifests"],
    ["a manifest alone", [file("a.json", { ...manifest, as_of: "2026-01-01" })], "holds nothing that is outstanding"],
    ["CSV without a header", [file("a.csv", "1,2,3\n4,5,6\n")], "holds nothing that is outstanding"],
    ["CSV with an open quotation mark", [file("a.csv", `Name,Shares\n"Ann,5\n`)], "a quotation mark in row"],
    ["CSV as wide as long", [file("a.csv", `Name,Shares${",x".repeat(1000)}\n`)], "has 1002 columns; at most 500 are read"],
    ["CSV of too many rows", [file("a.csv", "a\n".repeat(100_002))], "has more than 100000 rows"],
    ["CSV of too many cells", [file("a.csv", `Name,Shares${",x".repeat(400)}\n`.repeat(6000))], "has 2412001 cells; at most 2000000 are read"],
    ["larger than a cap table", [{ path: "a.csv", bytes: new Uint8Array(65 * 2 ** 20) }], "The files have 65 MB; at most 64 MB are read"],
  ])("%s", (_, files, sentence) => expect(() => importCapTable(files)).toThrow(sentence));
});

describe("a package", () => {
  const people = [stakeholder("ann", "Ann")];
  const imported = (transactions: readonly unknown[]): ImportedCapTable => importCapTable(packageOf({ stakeholders: people, transactions: transactions as never[] }));
  const honest = shares("CS-1", "ann", "common", "5", "2024-01-01");

  test("cannot reach what all objects have", () => {
    const polluted = `{"file_type":"OCF_TRANSACTIONS_FILE","items":[${JSON.stringify(honest)},{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"object_type":"__proto__","id":"toString"},{"object_type":"TX_STOCK_CANCELLATION","id":"x","date":"2024-01-01","security_id":"__proto__"}]}`;
    const files = packageOf({ stakeholders: [...people, stakeholder("__proto__", "constructor")], transactions: [] }).map((each) => (each.path.startsWith("Transactions") ? file(each.path, polluted) : each));
    expect(importCapTable(files).tables.holders).toEqual([{ Holder: "Ann", Class: "Common", Shares: 5 }]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
  test("with files that the manifest places elsewhere is told, not followed", () => {
    const files = packageOf({ stakeholders: people, transactions: [honest], manifest: { stock_plans_files: [{ filepath: "../../secret.json" }, { filepath: "/etc/passwd" }, { filepath: 7 }] } });
    expect(importCapTable(files).report.contradictions.filter((sentence) => sentence.includes("which is not in the package"))).toHaveLength(3);
  });
  test("with things of the wrong kind is told", () => {
    const { report, tables } = imported([honest, null, 7, "text", [], {}, { object_type: 5 }, { ...honest, id: "b", security_id: { a: 1 } }, { ...honest, id: "c", security_id: "c", quantity: [] }, { ...honest, id: "d", security_id: "d", quantity: "9".repeat(30) }]);
    expect(tables.holders).toHaveLength(1);
    expect(report.contradictions.length).toBeGreaterThanOrEqual(7);
  });
  test("of many objects without sense is read in one go, and its sentences are not endless", () => {
    const chain = Array.from({ length: 30_000 }, (_, i) => [shares(`S${i}`, "nobody", "common", "1", "2024-01-01"), { object_type: "TX_STOCK_REISSUANCE", id: `r${i}`, date: "2024-01-01", security_id: `S${i}`, resulting_security_ids: [`S${(i + 1) % 30_000}`, `gone${i}`] }]).flat();
    const { report } = imported([honest, ...chain]);
    expect(report.contradictions).toHaveLength(201);
    expect(report.contradictions[200]).toMatch(/^\d+ more of this kind were found\.$/);
  });
  test("of more objects than anybody has is refused", () => {
    expect(() => imported(Array.from({ length: 200_001 }, (_, i) => ({ object_type: "X", id: String(i) })))).toThrow("more than 200000 objects");
  });
});

/** A result, or a sentence of ours: nothing else may come out. */
function ends(files: readonly ExchangeFile[]): boolean {
  try {
    const { report, tables } = importCapTable(files);
    return report.contradictions.every((sentence) => sentence.length < 2000) && tables.holders.every((row) => typeof row["Holder"] === "string" && Number.isFinite(row["Shares"]));
  } catch (error) {
    if (!(error instanceof CalculationError)) throw error;
    return /^\S.*[.]$/s.test(error.message);
  }
}

describe("garbage ends with a result or a sentence", () => {
  const extension = fc.constantFrom("zip", "json", "csv", "txt", "");
  test("random bytes", () => fc.assert(fc.property(fc.uint8Array({ maxLength: 300 }), extension, (bytes, ending) => ends([{ path: `file.${ending}`, bytes }]))));
  test("a zip file with random bytes changed", () => {
    const { bytes } = zipOf(startup);
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 5 }), (changes) => {
      const changed = bytes.slice();
      for (const [at, value] of changes) changed[at] = value;
      return ends([zip(changed)]);
    }), { numRuns: 300 });
  });
  test("any JSON in the place of any field", () => {
    const transactions = JSON.parse(new TextDecoder().decode(startup[4]!.bytes)) as { items: Record<string, unknown>[] };
    fc.assert(fc.property(fc.nat(transactions.items.length - 1), fc.nat(20), fc.jsonValue(), (i, field, value) => {
      const items = transactions.items.map((each, at) => (at === i ? { ...each, [Object.keys(each)[field % Object.keys(each).length]!]: value } : each));
      return ends([...startup.slice(0, 4), file("Transactions.ocf.json", { ...transactions, items })]);
    }), { numRuns: 300 });
  });
  test("any cells below a header of ours", () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom("Total", "=1+1", "1,234", "1.234,5", "$5", "03/04/2024", "SAFE", "Option pool", "", `"`, "999999999999999999999"));
    const header = fc.subarray(["Name", "Class", "Type", "Shares", "Price", "Principal", "Cap", "Discount", "Issue date", "Exercise price", "Status"], { minLength: 2 }).map((each) => ["Stakeholder", ...each]);
    fc.assert(fc.property(header, fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 8 }), fc.constantFrom(",", ";", "\t"), (columns, rows, mark) => ends([file("a.csv", [columns, ...rows].map((row) => row.join(mark)).join("\n"))])), { numRuns: 300 });
  });
});
