import { readVersions } from "../../../src/core/versions/readVersions";
import { noVersions, type Versions } from "../../../src/core/versions/version";
import { isRecorded, MOST_BYTES, withVersion, xmlBytes, type VersionDraft } from "../../../src/core/versions/versions";

const terms = { "Investor cash": 410, Credits: 390, "Post-money": 2500, "Closing date": 45341 };
const draft = (over: Partial<VersionDraft> = {}): VersionDraft => ({ when: "2026-11-22T09:30:00Z", who: "Ada", note: "First draft", reason: "recorded", models: [{ table: "DealTerms", scenarios: [{ name: "Base", terms }] }], ...over });
const list = withVersion(noVersions, draft());

test("a version keeps the terms that were given, and the measures that they had", () => {
  const [version] = withVersion(noVersions, draft({ models: [{ table: "DealTerms", scenarios: [{ name: "Base", terms: { ...terms, "Exit date": null } }] }] })).versions;
  expect(version).toMatchObject({ number: 1, who: "Ada", reason: "recorded" });
  expect(version!.models[0]!.scenarios[0]!.terms).toEqual(terms);
  expect(version!.models[0]!.scenarios[0]!.measures).toMatchObject({ "Investor stake": 0.32, "Post-money": 2500 });
  expect(version!.models[0]!.scenarios[0]!.measures).not.toHaveProperty("Headline IRR");
});

test("terms that cannot be read are kept as they stand, without figures", () => {
  const [version] = withVersion(noVersions, draft({ models: [{ table: "DealTerms", scenarios: [{ name: "Base", terms: { ...terms, Credits: "much" } }] }] })).versions;
  expect(version!.models[0]!.scenarios[0]).toMatchObject({ terms: { Credits: "much" }, measures: {} });
});

test("what is written is read again, and nothing else is", () => {
  const stored = JSON.parse(JSON.stringify(list)) as Versions;
  expect(readVersions(stored)).toEqual({ kind: "read", list });
  expect(readVersions(undefined)).toEqual({ kind: "read", list: noVersions });
  expect(readVersions({ ...stored, schema: 2, more: true })).toEqual({ kind: "newer", schema: 2 });
  const [version] = stored.versions;
  const damaged: readonly unknown[] = [
    null,
    [],
    { ...stored, schema: 0 },
    { ...stored, foreign: 1 },
    { ...stored, next: 1 },
    { ...stored, thinned: { count: -1, until: "" } },
    { ...stored, versions: [{ ...version, when: "yesterday" }] },
    { ...stored, versions: [{ ...version, reason: "because" }] },
    { ...stored, versions: [{ ...version, who: undefined }] },
    { ...stored, versions: [version, version], next: 9 },
    { ...stored, versions: [{ ...version, models: [{ table: "T", scenarios: [{ name: "Base", terms: { Credits: { deep: 1 } }, measures: {} }] }] }] },
    { ...stored, versions: [{ ...version, models: [{ table: "T", scenarios: [{ name: "Base", terms, measures: { Revenue: "1" } }] }] }] },
  ];
  for (const each of damaged) expect([each, readVersions(each)]).toEqual([each, { kind: "damaged" }]);
});

test("the same terms are no news: a default that is written out, or a blank that is cleared", () => {
  expect(isRecorded(noVersions, draft().models)).toBe(false);
  expect(isRecorded(list, draft().models)).toBe(true);
  const same = (of: object): boolean => isRecorded(list, [{ table: "DealTerms", scenarios: [{ name: "Base", terms: { ...terms, ...of } }] }]);
  expect(same({ "Credits counted at": 1 })).toBe(true);
  expect(same({ Credits: 391 })).toBe(false);
  expect(isRecorded(list, [])).toBe(false);
});

test("texts of people are cut where they are too long, between characters", () => {
  const [version] = withVersion(noVersions, draft({ who: "李".repeat(200), note: `${"x".repeat(499)}𝄞𝄞` })).versions;
  expect([[...version!.who].length, version!.note.slice(-2)]).toEqual([100, "𝄞"]);
});

describe("a list that is too long for the workbook", () => {
  const many = { table: "DealTerms", scenarios: Array.from({ length: 20 }, (_, i) => ({ name: `Scenario ${i} & <co>`, terms: { ...terms, Credits: i + 1 } })) };
  const long = Array.from({ length: 30 }).reduce<Versions>(
    (before, _, i) => withVersion(before, draft({ when: `2026-11-22T09:30:${10 + i}Z`, reason: i % 3 === 0 ? "recorded" : "refresh", models: [many] })),
    noVersions,
  );

  test("stays below its size, loses what nobody asked for first, oldest first, and says how many", () => {
    expect(xmlBytes(JSON.stringify(long))).toBeLessThanOrEqual(MOST_BYTES);
    expect(long.thinned.count).toBe(30 - long.versions.length);
    expect(long.thinned.count).toBeGreaterThan(0);
    expect(long.versions[0]!.reason).toBe("recorded");
    expect(long.versions[long.versions.length - 1]!.number).toBe(30);
    const kept = long.versions.map(({ number }) => number);
    const gone = Array.from({ length: 30 }, (_, i) => i + 1).filter((number) => !kept.includes(number));
    expect(long.thinned.until).toBe(`2026-11-22T09:30:${9 + Math.max(...gone)}Z`);
    expect(readVersions(JSON.parse(JSON.stringify(long)))).toEqual({ kind: "read", list: long });
  });

  test("never loses the newest; terms that are too much by themselves are refused", () => {
    const huge = { table: "DealTerms", scenarios: Array.from({ length: 600 }, (_, i) => ({ name: `S${i}`, terms })) };
    expect(() => withVersion(long, draft({ models: [huge] }))).toThrow(/a version of at most 400 KB can be recorded/);
  });
});

test("the size is that of the XML, in UTF-8", () => {
  const text = 'a<b>&"é李𝄞';
  expect(xmlBytes(text)).toBe(Buffer.byteLength('a&lt;b&gt;&amp;"é李𝄞', "utf8"));
});
