import { termHelp } from "../../src/core/model/termHelp";
import { terms } from "../../src/core/model/terms";

test("every term has its help, and every help its term", () => {
  expect(Object.keys(termHelp)).toEqual(terms.map(({ label }) => label));
});
