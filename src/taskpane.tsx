/** The root of the pane: announces the functions, waits for Office, starts the loop, and tells it of the world outside: host, language and theme. */
import { createRoot } from "react-dom/client";
import { associateCommands } from "./commands";
import { announce } from "./functions/announced";
import { afterPaint } from "./pane/afterPaint";
import { startLoop, type Perform } from "./pane/loop";
import type { Effect, Message } from "./pane/message";
import { Pane } from "./pane/pane";
import { initialState } from "./pane/state";
import { textsIn } from "./pane/texts/languages";
import { update } from "./pane/update";

// Before anything else: Excel calls what is associated when the page has loaded.
const loadFunctions = announce(
  () => CustomFunctions,
  () => import("./functions/register"),
);
void afterPaint(loadFunctions);

// The workbook is first asked when the pane stands: until then what asks it is still on its way.
const perform: Perform<Message, Effect> = (effect, send) => {
  afterPaint(() => import("./pane/effects")).then(
    (effects) => effects.perform(effect, send),
    () => send({ kind: "Told", notice: { kind: "error", sentence: loop.state().texts.shell.notLoaded } }),
  );
};

const loop = startLoop(initialState, update, perform);
const place = document.getElementById("root");
if (place) createRoot(place).render(<Pane loop={loop} />);

const dark = window.matchMedia("(prefers-color-scheme: dark)");
const tellTheme = (): void => loop.send({ kind: "DarkChanged", dark: officeTheme() ?? dark.matches });
dark.addEventListener("change", tellTheme);
// Office tells Excel's add-ins nothing when its theme changes; coming back to the pane is the moment to look.
window.addEventListener("focus", tellTheme);
tellTheme();

const started = Office.onReady().then(async ({ host }) => {
  const example = new URLSearchParams(window.location.search).get("example");
  const inExcel = host === Office.HostType.Excel;
  const shown = (inExcel ? Office.context.displayLanguage : navigator.language) || "en-US";
  const texts = await textsIn(shown);
  document.documentElement.lang = texts.language;
  tellTheme();
  loop.send({ kind: "Started", host: inExcel ? "excel" : "none", locale: numberLanguage(inExcel), texts, ...(example === null ? {} : { example }) });
});

// A button may be what starts the add-in: the pane turns to its tab after it has heard that Excel is there.
associateCommands((tab) => void started.then(() => loop.send({ kind: "TabChosen", tab })));

/** Whether Office is dark; undefined where it does not say. Older versions give colours only. */
function officeTheme(): boolean | undefined {
  const theme = themeOfOffice();
  if (theme?.isDarkTheme !== undefined) return theme.isDarkTheme;
  const background = /^#?([0-9a-f]{6})$/i.exec(theme?.bodyBackgroundColor ?? "")?.[1];
  return background === undefined ? undefined : luminance(Number.parseInt(background, 16)) < 0.5;
}

/** A host that knows no themes throws when it is asked, and the pane must start all the same. */
function themeOfOffice(): Partial<Office.OfficeTheme> | undefined {
  try {
    return (Office as Partial<typeof Office>).context?.officeTheme;
  } catch {
    return undefined;
  }
}

function luminance(rgb: number): number {
  return (0.2126 * (rgb >> 16) + 0.7152 * ((rgb >> 8) & 255) + 0.0722 * (rgb & 255)) / 255;
}

/** The language in which Excel writes numbers, if the browser knows it. */
function numberLanguage(inExcel: boolean): string {
  const wanted = inExcel ? Office.context.contentLanguage : navigator.language;
  return Intl.NumberFormat.supportedLocalesOf(wanted ?? "en-US")[0] ?? "en-US";
}
