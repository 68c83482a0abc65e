import { expectGolden } from "./golden";
import { modelDocument } from "./modelDocument";

test("docs/model.md says what the tables say", () => expectGolden("docs/model.md", modelDocument()));
