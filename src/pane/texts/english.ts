/** Every English sentence of the pane; another language says the same under the same names. */
import { captable } from "./english/captable";
import { checks } from "./english/checks";
import { events } from "./english/events";
import { insert } from "./english/insert";
import { model } from "./english/model";
import { refresh } from "./english/refresh";
import { round } from "./english/round";
import { scenarios } from "./english/scenarios";
import { shell } from "./english/shell";
import { tables } from "./english/tables";
import { versions } from "./english/versions";

/** `language` is its BCP 47 tag, for the page and for screen readers; `fonts` have its characters, where the usual ones have not. */
export const english = { language: "en", fonts: [] as readonly string[], shell, round, tables, events, captable, scenarios, insert, refresh, versions, checks, model };

export type Texts = typeof english;
