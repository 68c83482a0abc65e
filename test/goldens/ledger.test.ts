import { expectGolden } from "./golden";
import { ledgerDocument } from "./ledgerDocument";

test("docs/ledger.md says what the tables say", () => expectGolden("docs/ledger.md", ledgerDocument()));
