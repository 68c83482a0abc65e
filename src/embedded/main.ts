// The page: a grid, the add-in's unchanged task pane in a frame, and the host between them.
import { registries, type Model } from "@odoo/o-spreadsheet";
import { announceActiveCell } from "./activeCell";
import { Changes } from "./changes";
import { startFileMenu } from "./fileMenu";
import type { Losses } from "./files/lost";
import { StoredFormulas } from "./files/storedFormulas";
import { readWorkbook } from "./files/workbookReader";
import { writeWorkbook } from "./files/workbookWriter";
import { addExcelFunctions } from "./functions/excelFunctions";
import { Invocations } from "./functions/invocations";
import type { Metadata } from "./functions/metadata";
import { Functions } from "./functions/register";
import { Grid, type SavedWorkbook } from "./grid";
import { Book } from "./host/book";
import { hostedFrame, requirements, type HostedFrame, type PaneWindow } from "./host/bridge";
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
  /** Opens the bytes of an .xlsx file in place of the workbook; answers what of it was left out. */
  openFile(name: string, bytes: Uint8Array): Promise<Losses>;
  /** The workbook as an .xlsx file, and what of it has no place there. */
  saveFile(): { readonly name: string; readonly bytes: Uint8Array; readonly lost: Losses };
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

addExcelFunctions();
const paneState = new PaneFrame(element("pane"), element("pane-close"));
const described = JSON.parse(await metadata) as Metadata;
const stored = new StoredFormulas(described.functions.map(({ name }) => `${NAMESPACE}.${name}`));

const changes = new Changes();
let pane: HostedFrame | undefined;

/** Starts the add-in in a frame of its own, in place of the one before. Its functions come first: a workbook opened without them would show #NAME?. */
async function startAddin(query: string): Promise<HostedFrame> {
  pane?.element.remove();
  const started = await hostedFrame(element("pane"), `${ADDIN}taskpane.html${query}`, "Creditstake", locale);
  embedded.paneWindow = started.window;
  // Microsoft's class of errors exists from here on.
  await started.window.Office.onReady();
  embedded.functions = new Functions(described, started.window, NAMESPACE, () => embedded.model.dispatch("EVALUATE_CELLS"));
  embedded.invocations = new Invocations(started.host);
  changes.watch(started.window);
  return started;
}
// The add-in itself inserts the example: the page only says that one is wanted.
pane = await startAddin(options.has("blank") ? "" : "?example=moonshot");

const grid = new Grid(element("grid"), await templates, (note) => void (element("active-cell").textContent = note));

/** Opens a workbook in place of the present one. Registrations for events end with it, as they do in Excel. */
async function open(data: SavedWorkbook, name = "embedded.xlsx"): Promise<void> {
  const model = await grid.open(data);
  if (embedded.model) embedded.events.close();
  const book = new Book(model);
  book.name = name;
  book.paneState = paneState;
  book.settle = (results) => embedded.invocations.settle(results);
  const { host } = pane as HostedFrame;
  Object.assign(embedded, { model, book, interpreter: new Interpreter(book), events: new Events(book, host) });
  announceActiveCell(book, element("active-cell"), words);
  changes.follow(book);
  host.open(embedded.interpreter);
}
embedded.open = open;

/** As in Excel, a file comes with a pane of its own. */
async function openFile(name: string, bytes: Uint8Array): Promise<Losses> {
  const { data, active, lost } = readWorkbook(name, bytes, stored);
  pane = await startAddin("");
  try {
    await open(data, name.replace(/\.xlsm$/i, ".xlsx"));
    await embedded.functions.settled();
  } catch (error) {
    pane.host.open(embedded.interpreter);
    throw error;
  }
  const front = embedded.model.getters.getActiveSheetId();
  if (active !== undefined && active !== front) embedded.model.dispatch("ACTIVATE_SHEET", { sheetIdFrom: front, sheetIdTo: active });
  changes.kept();
  return lost;
}
embedded.openFile = openFile;
embedded.saveFile = () => {
  const { bytes, lost } = writeWorkbook(embedded.book, stored);
  changes.kept();
  return { name: embedded.book.name === "embedded.xlsx" ? "Creditstake.xlsx" : embedded.book.name, bytes, lost };
};
await open(emptyWorkbook);
showRibbon(element("ribbon"), await manifest, { locale, folder: ADDIN, press: (action) => (pane as HostedFrame).host.command(action) });
startFileMenu(
  { open: element("file-open"), save: element("file-save"), input: element("file-input") as HTMLInputElement, note: element("file-note") },
  {
    open: openFile,
    save: embedded.saveFile,
    get unsaved() {
      return changes.some;
    },
  },
  words,
);
startTour(element("tour"), element("tour-open"), words);
embedded.ready = performance.now();
