import { readTypedValues, type Typing } from "../../../src/core/analysis/typedValues";
import { CalculationError } from "../../../src/core/calculationError";
import { isoDate } from "../../../src/core/numbers/dates";
import { readTerm, requireTerm } from "../../../src/core/model/scenario";

/** As a person with a decimal point types. */
const typing = (label: string): Typing => {
  const term = requireTerm(label);
  const read = (text: string): number | string => (term.options ? text : /^\d{4}-/.test(text) ? 25_569 + Date.parse(text) / 86_400_000 : Number.isNaN(Number(text)) ? text : Number(text));
  return {
    label,
    isDate: term.unit === "date",
    isChoice: term.options !== undefined,
    value: (text) => {
      readTerm(term, read(text));
      return read(text);
    },
    step: (text) => (Number.isNaN(Number(text)) ? undefined : Number(text)),
  };
};
const read = (label: string, text: string): unknown => {
  try {
    return readTypedValues(typing(label), text);
  } catch (error) {
    if (error instanceof CalculationError) return error.message;
    throw error;
  }
};

test.each([
  ["300; 350;400", [300, 350, 400]],
  ["300, 350, 400", [300, 350, 400]],
  ["300；350、400，450", [300, 350, 400, 450]],
  ["300\n350\n", [300, 350]],
  ["300..500 step 50", [300, 350, 400, 450, 500]],
  ["300 … 450 步长 100", [300, 400]],
  ["100; 300..400 step 50; 900", [100, 300, 350, 400, 900]],
  ["0..0.7 step 0.1", [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7]],
  ["300..300 step 1", [300]],
])("%s", (text, values) => expect(read("Credits", text)).toEqual(values));

test("dates go by days or by months, and months keep the day where they have it", () => {
  const days = (text: string): string[] => (read("Exit date", text) as number[]).map(isoDate);
  expect(days("2028-01-31..2028-05-31 step 1 month")).toEqual(["2028-01-31", "2028-02-29", "2028-03-31", "2028-04-30", "2028-05-31"]);
  expect(days("2028-01-31..2028-07-31 step 3 个月")).toEqual(["2028-01-31", "2028-04-30", "2028-07-31"]);
  expect(days("2028-01-01..2028-02-01 step 20")).toEqual(["2028-01-01", "2028-01-21"]);
});

test("options are a list", () => expect(read("Usage curve", "Straight; S-curve")).toEqual(["Straight", "S-curve"]));

test.each([
  ["Credits", "  ", "The values of Credits are blank; a list such as 1; 2; 3, or from..to step, is needed."],
  ["Credits", "300; much", 'Credits is the text "much"; a number from 0 is needed.'],
  ["Credits", "300; -5", "Credits is -5; a number from 0 is allowed."],
  ["Credits", "300..500", 'The values of Credits are "300..500" without a step; from..to step is needed.'],
  ["Credits", "300..500 step", 'The values of Credits are "300..500 step" without a step; from..to step is needed.'],
  ["Credits", "300..500 step 0", 'The step of Credits is "0"; a number above 0 is needed.'],
  ["Credits", "300..500 step x", 'The step of Credits is "x"; a number above 0 is needed.'],
  ["Exit date", "2028-01-01..2029-01-01 step soon", 'The step of Exit date is "soon"; a number of days, or of months, above 0 is needed.'],
  ["Credits", "500..300 step 50", 'The values of Credits are "500..300 step 50", which goes down; from the lower to the higher value is needed.'],
  ["Credits", "0..500 step 10", "The values of Credits are 51; at most 50 are allowed."],
  ["Credits", "0..500000 step 0.001", "The values of Credits are 500000001; at most 50 are allowed."],
  ["Credits", "300; 400; 300", "The values of Credits have 300 twice; once is allowed."],
  ["Usage curve", "Straight..S-curve step 1", 'The values of Usage curve are "Straight..S-curve step 1", but Usage curve is a choice; a list of its options is needed.'],
  ["Usage curve", "Straight; Wavy", 'Usage curve is "Wavy"; Straight, Front-loaded, Back-loaded or S-curve is allowed.'],
])("%s: %j is refused in a sentence", (label, text, sentence) => expect(read(label, text)).toBe(sentence));
