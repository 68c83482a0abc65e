import { findTerm, requireTerm, type TermValue } from "../../../src/core/model/scenario";
import { readableEntry, readDate, readEntry, readNumber, readPercent, writeEntry } from "../../../src/pane/deal/fieldText";
import { figureText, monthText } from "../../../src/pane/deal/figureText";

const breakage = requireTerm("Expected breakage");
const cash = requireTerm("Investor cash");
const closing = requireTerm("Closing date");

describe("a share is typed in percent", () => {
  test.each<[string, TermValue]>([
    ["10", 0.1],
    ["10%", 0.1],
    ["10 %", 0.1],
    ["22.425", 0.22425],
    ["7", 0.07],
    ["-5", -0.05],
    [".5", 0.005],
    ["", undefined],
    ["ten", "ten"],
    ["1,0", "1,0"],
    ["10%%", "10%%"],
  ])("%j is %j", (typed, value) => expect(readEntry(breakage, typed, "en-US")).toBe(value));

  test.each([
    [0.1, "10"],
    [0.07, "7"],
    [0.22425, "22.425"],
    [1 / 9, "11.1111111111"],
  ])("%d is written %s", (value, text) => expect(writeEntry(breakage, value, "en-US")).toBe(text));
});

describe("a number is read with the separators of the language", () => {
  test.each([
    ["2,500", "en-US", 2500],
    ["2500", "en-US", 2500],
    ["1,234,567.5", "en-US", 1234567.5],
    ["-1,000", "en-US", -1000],
    ["−3", "en-US", -3],
    ["2.500", "de-DE", 2500],
    ["2500,5", "de-DE", 2500.5],
    ["2 500,5", "fr-FR", 2500.5],
    ["1.234.567,5", "de-DE", 1234567.5],
    ["1 234 567,5", "fr-FR", 1234567.5],
    ["1\u202f234\u202f567,5", "fr-FR", 1234567.5],
    ["12,34,567.5", "en-IN", 1234567.5],
    ["1,234,567.5", "en-IN", 1234567.5],
    ["-1,00,000", "en-IN", -100000],
    ["12,34,567.5", "en-US", undefined],
    ["1,23", "en-IN", undefined],
    ["1,234,567.5", "zh-CN", 1234567.5],
    ["１，２３４．５", "zh-CN", 1234.5],
    ["－３", "zh-CN", -3],
    ["1.5,5", "de-DE", undefined],
    ["2,50", "en-US", undefined],
    ["1e3", "en-US", undefined],
    ["Infinity", "en-US", undefined],
    ["1.2.3", "en-US", undefined],
  ])("%s in %s is %s", (text, locale, value) => expect(readNumber(text, locale)).toBe(value));

  test.each(["en-US", "de-DE", "fr-FR", "zh-CN", "en-IN"])("what is written in %s is read back", (locale) => {
    for (const value of [0, 410, 2500, 1234567.25, -0.5, 1e9]) expect(readEntry(cash, writeEntry(cash, value, locale), locale)).toBe(value);
    for (const value of [0, 0.07, 0.1, 0.111, 1, -0.05]) expect(readPercent(writeEntry(breakage, value, locale), locale)).toBe(value);
  });
});

describe("a date is an ISO text in the field and a serial number in the model", () => {
  test.each([
    ["2024-02-19", 45341],
    ["2024-02-29", 45351],
    ["2023-02-29", undefined],
    ["2024-13-01", undefined],
    ["19 Feb 2024", undefined],
  ])("%s is %s", (text, serial) => expect(readDate(text)).toBe(serial));

  test("and back", () => expect(writeEntry(closing, 45341, "de-DE")).toBe("2024-02-19"));
  test("what is no date stays text, for the core to refuse", () => expect(readEntry(closing, "2024-02-31", "en-US")).toBe("2024-02-31"));
});

describe("answers are written by unit", () => {
  test.each([
    [0.32, "share", "32%"],
    [0.22424999999999995, "share", "22.425%"],
    [1939.375, "money", "1,939.375"],
    [-1e-12, "money", "0"],
    [18.4567, "months", "18.5"],
    [0.776, "multiple", "0.78×"],
    [45341, "date", "Feb 19, 2024"],
  ] as const)("%d as %s is %s", (value, unit, text) => expect(figureText(value, unit, "en-US")).toBe(text));

  test.each([
    ["en-US", "Feb 19, 2024", "Feb 2024"],
    ["zh-CN", "2024年2月19日", "2024年2月"],
    ["de-DE", "19.02.2024", "Feb. 2024"],
    ["fr-FR", "19 févr. 2024", "févr. 2024"],
    ["en-IN", "19 Feb 2024", "Feb 2024"],
  ])("dates and months in %s", (locale, date, month) => {
    expect(figureText(45341.9, "date", locale)).toBe(date);
    expect(readableEntry(closing, 45341, locale)).toBe(date);
    expect(monthText(45341, locale)).toBe(month);
  });
  test.each([
    ["en-US", "10.5%"],
    ["zh-CN", "10.5%"],
    ["de-DE", "10,5 %"],
    ["fr-FR", "10,5 %"],
  ])("a share that is read in %s", (locale, text) => expect(readableEntry(breakage, 0.105, locale).replace(/\s/, " ")).toBe(text));
  test.each(["１０％", "10 %", "10%"])("%s is a tenth in Chinese", (typed) => expect(readEntry(breakage, typed, "zh-CN")).toBe(0.1));
  test("every term has a text for its value", () => expect(findTerm("Usage curve") && writeEntry(requireTerm("Usage curve"), "Straight", "en-US")).toBe("Straight"));
});
