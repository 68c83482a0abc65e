import { chinese, chineseReference } from "../../src/functions/chinese/language";
import { functionsJson } from "../../src/functions/metadata";
import { referenceText } from "../../src/functions/reference";
import { expectGolden } from "./golden";

test("functions.json says what the table of functions says", () => {
  expectGolden("public/functions.json", functionsJson());
  expectGolden("public/functions.zh-CN.json", functionsJson(chinese));
});

test("the reference of the functions says what the table of functions says", () => {
  expectGolden("docs/functions.md", referenceText());
  expectGolden("docs/zh-CN/functions.md", referenceText(chinese, chineseReference));
});
