/** The tab in Chinese: what is wrong with typed values is said in Chinese, with its facts. */
import { attempt, CalculationError } from "../../../src/core/calculationError";
import { requireTerm } from "../../../src/core/model/scenario";
import { chinese } from "../../../src/pane/texts/chinese";
import { typedValues } from "../../../src/pane/whatif/typing";

test.each<[string, string, readonly string[]]>([
  ["Credits", " ", []],
  ["Credits", "300..500", ["300..500"]],
  ["Credits", "300..500 step 0", ["0"]],
  ["Exit date", "2028-01-01..2029-01-01 step soon", ["soon"]],
  ["Credits", "500..300 step 50", ["500..300 step 50"]],
  ["Credits", "0..500 step 1", ["501", "50"]],
  ["Credits", "1; 2; 1", ["1"]],
  ["Credits", "much", ["much"]],
  ["Usage curve", "Straight..S-curve step 1", ["Straight..S-curve step 1"]],
  ["Usage curve", "Wavy", ["Wavy"]],
])("%s: %j", (label, text, facts) => {
  const refusal = attempt(() => typedValues(requireTerm(label), text, "zh-CN"));
  expect(refusal).toBeInstanceOf(CalculationError);
  const told = chinese.model.sentence((refusal as CalculationError).message);
  expect(told).toMatch(/\p{Script=Han}/u);
  expect(told).not.toMatch(/\b(?:values|step of|needed|allowed)\b/);
  for (const fact of facts) expect(told).toContain(fact);
});
