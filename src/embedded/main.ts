// The page: a grid, the add-in's unchanged task pane in a frame, and the host between them.
import { registries, type Model } from "@odoo/o-spreadsheet";
import { announceActiveCell } from "./activeCell";
import { addExcelFunctions } from "./functions/excelFunctions";
import { Invocations } from "./functions/invocations";
import type { Metadata } from "./functions/metadata";
import { Functions } from "./functions/register";
import { Grid, type SavedWorkbook } from "./grid";
import { Book } from "./host/book";
import { hostedFrame, requirements, type PaneWindow } from "./host/bridge";
import { Events } from "./host/events";
import { Interpreter } from "./host/interpreter";
import { members } from "./host/vocabulary";
import { PaneFrame } from "./paneFrame";
import { showRibbon } from "./ribbon";
import { startTour } from "./tour";
import { wordsIn } from "./words";

/** The prefix of the add-in's functions: Excel takes it from the manifest, which does not come with functions.json. */
const NAMESPACE = "DEAL";
const ADDIN = "/addin/";
const emptyWorkbook: SavedWorkbook = { sheets: [{ id: "sheet1", name: "Sheet1", colNumber: 26, rowNumber: 200, cells: {} }] };

/** What tests, and the console, can reach. */
export interface Embedded {
  readonly started: number;
  ready: number;
  model: Model;
  book: Book;
  interpreter: Interpreter;
  events: Events;
  functions: Functions;
  invocations: Invocations;
  paneWindow: PaneWindow;
  registries: typeof registries;
  requirements: typeof requirements;
  members: typeof members;
  open(data: SavedWorkbook): Promise<void>;
}
const embedded = { started: performance.now(), registries, requirements, members } as Embedded;
Object.assign(globalThis, { embedded });

const options = new URLSearchParams(location.search);
const element = (id: string): HTMLElement => document.getElementById(id) ?? document.body;
const text = async (url: string): Promise<string> => {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} is missing (${response.status}). Has the add-in been built?`);
  return response.text();
};

/** The browser's language, or the one that the address asks for: `?language=zh-CN`. */
const words = wordsIn(options.get("language") ?? navigator.language);
document.documentElement.lang = words.language;
document.title = words.title;
element("tour").setAttribute("aria-label", words.tour);
element("tour-open").textContent = words.tour;
/** Excel's language for the add-in: one of those whose strings of office.js are served. */
const locale = words.language === "en" ? "en-US" : words.language;
const templates = text("/vendor/o-spreadsheet/o_spreadsheet.xml");
const metadata = text(`${ADDIN}functions.json`);
const manifest = text(`${ADDIN}manifest.xml`);

// The add-in itself inserts the example: the page only says that one is wanted.
const address = `${ADDIN}taskpane.html${options.has("blank") ? "" : "?example=moonshot"}`;
const pane = await hostedFrame(element("pane"), address, "Creditstake", locale);
embedded.paneWindow = pane.window;
const paneState = new PaneFrame(element("pane"), element("pane-close"));
// Microsoft's class of errors exists from here on. Functions come first: a workbook opened without them would show #NAME?.
await pane.window.Office.onReady();
addExcelFunctions();
embedded.functions = new Functions(JSON.parse(await metadata) as Metadata, pane.window, NAMESPACE, () => embedded.model.dispatch("EVALUATE_CELLS"));
embedded.invocations = new Invocations(pane.host);

const grid = new Grid(element("grid"), await templates, (note) => void (element("active-cell").textContent = note));

/** Opens a workbook in place of the present one. Registrations for events end with it, as they do in Excel. */
async function open(data: SavedWorkbook): Promise<void> {
  if (embedded.model) embedded.events.close();
  const model = await grid.open(data);
  const book = new Book(model);
  book.paneState = paneState;
  book.settle = (results) => embedded.invocations.settle(results);
  Object.assign(embedded, { model, book, interpreter: new Interpreter(book), events: new Events(book, pane.host) });
  announceActiveCell(book, element("active-cell"), words);
  pane.host.open(embedded.interpreter);
}
embedded.open = open;
await open(emptyWorkbook);
showRibbon(element("ribbon"), await manifest, { locale, folder: ADDIN, press: (action) => pane.host.command(action) });
startTour(element("tour"), element("tour-open"), words);
embedded.ready = performance.now();
