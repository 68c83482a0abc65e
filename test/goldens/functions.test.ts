import { functionsJson } from "../../src/functions/metadata";
import { referenceText } from "../../src/functions/reference";
import { expectGolden } from "./golden";

test("functions.json says what the table of functions says", () => {
  expectGolden("public/functions.json", functionsJson());
});

test("the reference of the functions says what the table of functions says", () => {
  expectGolden("docs/functions.md", referenceText());
});
