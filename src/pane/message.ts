/** What can happen to the pane, and what it can ask of the workbook. */
import type { TermValue } from "../core/model/scenario";
import type { Asked } from "../sheets/analysis/asked";
import type { Deal, Part } from "../sheets/deal";
import type { Selection } from "../workbook/selection";
import type { NewRow, TermsInSheet } from "../workbook/terms";
import type { CapTableEffect, CapTableMessage } from "./captable/message";
import type { EventsEffect, EventsMessage } from "./events/message";
import type { SelectedCell } from "./explain/selectedCell";
import type { Plain, PlainMessage } from "./insert/plain";
import type { RefreshEffect, RefreshMessage } from "./refresh/messages";
import type { ScenarioEffect, ScenarioMessage } from "./scenarios/message";
import type { Notice, Tab } from "./state";
import type { VersionEffect, VersionMessage } from "./versions/messages";
import type { TableEffect, TableMessage } from "./tables/message";
import type { Texts } from "./texts/english";

/** A field of the form. Without a scenario, counted from 0, the current one is meant. */
interface InField {
  readonly term: string;
  readonly scenario?: number;
}

export type Message =
  | { readonly kind: "Started"; readonly host: "excel" | "none"; readonly locale: string; readonly texts: Texts; readonly example?: string }
  | { readonly kind: "DarkChanged"; readonly dark: boolean }
  | { readonly kind: "TabChosen"; readonly tab: Tab }
  | { readonly kind: "TemplateChosen"; readonly id: string }
  | { readonly kind: "ScenarioChosen"; readonly index: number }
  | { readonly kind: "ScenarioAdded"; readonly name: string }
  | (InField & { readonly kind: "Typed"; readonly text: string })
  /** An option or a date: complete as soon as it is chosen. */
  | (InField & { readonly kind: "Picked"; readonly text: string })
  /** A value that was calculated, for the current scenario, and what to say of it. */
  | { readonly kind: "ValuePut"; readonly label: string; readonly value: number; readonly said: string }
  | (InField & { readonly kind: "Entered" })
  /** The field was left, or Enter was pressed in it. */
  | (InField & { readonly kind: "Left" })
  | ScenarioMessage
  | TableMessage
  | CapTableMessage
  | EventsMessage
  | { readonly kind: "PartToggled"; readonly part: Part }
  | { readonly kind: "InsertPressed"; readonly then?: string }
  /** A question of the What if tab is to stand in the workbook, as formulas that go on answering it. */
  | { readonly kind: "QuestionPressed"; readonly asked: Asked }
  | { readonly kind: "OverwriteAnswered"; readonly answer: "replace" | "newSheets" | "cancel" }
  | { readonly kind: "InsertFinished"; readonly sheets: readonly string[]; readonly table: string }
  | { readonly kind: "InsertBlocked"; readonly cells: readonly string[] }
  | { readonly kind: "InsertFailed"; readonly sentence: string }
  | PlainMessage
  | { readonly kind: "WorkbookTermsWanted" }
  | { readonly kind: "TermsChanged" }
  | { readonly kind: "TermsRead"; readonly found: TermsInSheet | undefined; readonly reload: boolean }
  | { readonly kind: "SelectionMoved"; readonly selection: Selection }
  | { readonly kind: "Selected"; readonly cell: SelectedCell }
  /** Another of the DEAL calls of the explained formula. */
  | { readonly kind: "CallChosen"; readonly index: number }
  /** A place that the explanation names is to be looked at, while the explanation stays. */
  | { readonly kind: "PlaceFollowed"; readonly address: string }
  | { readonly kind: "WentBack" }
  /** The place that is being looked at is to be explained itself. */
  | { readonly kind: "HereExplained" }
  /** To the clipboard, and what to say of it. */
  | { readonly kind: "CopyPressed"; readonly text: string; readonly done: string; readonly refused: string }
  /** Cells that the user wants to see. */
  | { readonly kind: "PlaceChosen"; readonly address: string }
  | RefreshMessage
  | VersionMessage
  | { readonly kind: "Told"; readonly notice: Notice }
  | { readonly kind: "NoticeClosed" }
  /** Good news leaves by itself, unless something else is being said by then. */
  | { readonly kind: "NoticeExpired"; readonly notice: Notice };

export interface Insert {
  readonly kind: "Insert";
  readonly deal: Deal;
  readonly parts: readonly Part[];
  /** The table that the other sheets read where Terms is not inserted. */
  readonly table: string;
  /** The table of events that they read where Events is not inserted; undefined where there is none. */
  readonly events?: string;
  readonly whenTaken: "replace" | "number";
  readonly overwrite: boolean;
  /** What is asked of the deal, on a sheet of its own. */
  readonly asked?: Asked;
  /** A sheet to go to afterwards. */
  readonly then?: string;
}

/** As the message of it asks. */
export interface Copy {
  readonly kind: "Copy";
  readonly text: string;
  readonly done: string;
  readonly refused: string;
}

export type Effect =
  /** Follow the selection, and this table from now on. */
  | { readonly kind: "Watch"; readonly table: string }
  /** `reload`: the form takes what the workbook says, whatever it shows; else only if it is linked when the answer comes. */
  | { readonly kind: "ReadTerms"; readonly table: string; readonly reload: boolean }
  | { readonly kind: "WriteTerm"; readonly table: string; readonly scenario: string; readonly term: string; readonly value: TermValue; readonly row: NewRow }
  | ScenarioEffect
  | TableEffect
  | CapTableEffect
  | EventsEffect
  | { readonly kind: "ExpireNotice"; readonly notice: Notice }
  /** What the selected cell holds, or that at an address; `call` is the DEAL call of its formula to explain, the first if none is named. */
  | { readonly kind: "ReadSelection"; readonly address?: string; readonly call?: number }
  | { readonly kind: "ReadCell"; readonly selection: Selection; readonly call?: number }
  | { readonly kind: "SelectPlace"; readonly address: string }
  | Copy
  | RefreshEffect
  | VersionEffect
  | Insert
  | Plain;
