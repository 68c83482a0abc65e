import { insertModel, parts } from "../../src/sheets/insert";
import { templates } from "../../src/sheets/templates";
import { render } from "../sheets/render";
import { expectGolden } from "./golden";

test.each(templates)("the workbook of $id is written as reviewed", (template) => {
  expectGolden(`test/goldens/sheets/${template.id}.txt`, render(insertModel(template, parts, [])));
});
