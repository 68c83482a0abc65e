import { scenarioSchema } from "../../src/exchange/scenarios/scenarioSchema";
import { expectGolden } from "./golden";

test("the published schema of scenarios says what the table of terms says", () => expectGolden("public/scenarios.schema.json", `${JSON.stringify(scenarioSchema(), null, 2)}\n`));
