/** What happens on the Scenarios tab, and what it asks of the workbook. Scenarios are counted from 0. */
import type { TermValue } from "../../core/model/scenario";
import type { TermGroup } from "../../core/model/terms";

export type ScenarioMessage =
  /** A copy under a name that is still free. */
  | { readonly kind: "ScenarioDuplicated"; readonly index: number }
  | { readonly kind: "BlankScenarioAdded" }
  | { readonly kind: "ScenarioRenamed"; readonly index: number; readonly name: string }
  | { readonly kind: "ScenarioMoved"; readonly index: number; readonly by: -1 | 1 }
  | { readonly kind: "DeletionAsked"; readonly index: number }
  | { readonly kind: "DeletionAnswered"; readonly deletes: boolean }
  /** Made the current one, on the Round tab. */
  | { readonly kind: "ScenarioShown"; readonly index: number }
  | { readonly kind: "BaseChosen"; readonly index: number }
  | { readonly kind: "DifferencesToggled" }
  | { readonly kind: "GroupChosen"; readonly group: TermGroup | undefined };

export type ScenarioEffect =
  | {
      readonly kind: "AddScenario";
      readonly table: string;
      readonly name: string;
      readonly values: readonly (readonly [string, TermValue])[];
      readonly after: string;
      /** Terms without a value have their default, and what the sheet calculates it goes on calculating. */
      readonly blank?: boolean;
    }
  | { readonly kind: "RenameScenario"; readonly table: string; readonly name: string; readonly newName: string }
  | { readonly kind: "MoveScenario"; readonly table: string; readonly name: string; readonly by: -1 | 1 }
  | { readonly kind: "DeleteScenario"; readonly table: string; readonly name: string };

const kinds: Readonly<Record<ScenarioMessage["kind"], true>> = {
  ScenarioDuplicated: true,
  BlankScenarioAdded: true,
  ScenarioRenamed: true,
  ScenarioMoved: true,
  DeletionAsked: true,
  DeletionAnswered: true,
  ScenarioShown: true,
  BaseChosen: true,
  DifferencesToggled: true,
  GroupChosen: true,
};

export const isOfScenarios = (message: { readonly kind: string }): message is ScenarioMessage => message.kind in kinds;
