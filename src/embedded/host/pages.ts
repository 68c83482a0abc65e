// How sheets print. The grid cannot print, so all of it is data here: read back as it was written, undone and saved with the workbook,
// following the rows and columns of its sheet, copied and deleted with it.
import { CorePlugin, registries, type CoreCommand, type Range, type RangeAdapterFunctions, type WorkbookData, type Zone } from "@odoo/o-spreadsheet";
import { registerCoreCommand } from "./extras";

export type Titles = "titleRows" | "titleColumns";

/** Settings by their names in the Excel API, and what every page repeats. */
export interface Page {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly titleRows?: Range | undefined;
  readonly titleColumns?: Range | undefined;
}
interface SavedPage {
  readonly settings: Page["settings"];
  readonly titleRows?: Zone | undefined;
  readonly titleColumns?: Zone | undefined;
}
type Saved = Readonly<Record<string, SavedPage>>;

export interface SetPage {
  readonly type: "SET_OFFICE_PAGE";
  readonly sheetId: string;
  readonly settings?: Page["settings"];
  readonly titles?: readonly [which: Titles, zone: Zone];
}

const nothing: Page = { settings: {} };

class PagesPlugin extends CorePlugin<{ pages: Record<string, Page | undefined> }> {
  static override getters = ["getOfficePage"] as const;
  pages: Record<string, Page | undefined> = {};

  getOfficePage(sheetId: string): Page {
    return this.pages[sheetId] ?? nothing;
  }

  override handle(command: CoreCommand): void {
    const own = command as unknown as SetPage;
    if (own.type === "SET_OFFICE_PAGE") this.set(own);
    else if (command.type === "DELETE_SHEET") this.history.update("pages", command.sheetId, undefined);
    else if (command.type === "DUPLICATE_SHEET") this.put(command.sheetIdTo, saved(this.getOfficePage(command.sheetId)));
  }

  /** Ranges follow what is inserted and deleted before them. */
  override adaptRanges({ applyChange }: RangeAdapterFunctions): void {
    for (const [sheetId, page] of Object.entries(this.pages)) {
      for (const which of ["titleRows", "titleColumns"] as const) {
        const range = page?.[which];
        if (!range) continue;
        const change = applyChange(range);
        if (change.changeType === "NONE") continue;
        const followed = change.changeType === "REMOVE" ? undefined : change.range;
        this.history.update("pages", sheetId, { ...this.getOfficePage(sheetId), [which]: followed });
      }
    }
  }

  override import(data: WorkbookData & { officePages?: Saved }): void {
    for (const [sheetId, page] of Object.entries(data.officePages ?? {})) this.pages[sheetId] = this.live(sheetId, page);
  }

  override export(data: WorkbookData & { officePages?: Saved }): void {
    const pages = Object.entries(this.pages).flatMap(([sheetId, page]) => (page ? [[sheetId, saved(page)]] : []));
    data.officePages = Object.fromEntries(pages) as Saved;
  }

  private set({ sheetId, settings, titles }: SetPage): void {
    const page = saved(this.getOfficePage(sheetId));
    const [which, zone] = titles ?? [];
    this.put(sheetId, { ...page, settings: { ...page.settings, ...settings }, ...(which ? { [which]: zone } : {}) });
  }

  private put(sheetId: string, page: SavedPage): void {
    this.history.update("pages", sheetId, this.live(sheetId, page));
  }

  private live(sheetId: string, { settings, titleRows, titleColumns }: SavedPage): Page {
    const range = (zone: Zone | undefined): Range | undefined => zone && this.getters.getRangeFromZone(sheetId, zone);
    return { settings, titleRows: range(titleRows), titleColumns: range(titleColumns) };
  }
}

const saved = ({ settings, titleRows, titleColumns }: Page): SavedPage => ({ settings, titleRows: titleRows?.zone, titleColumns: titleColumns?.zone });

export const pageOf = (getters: unknown, sheetId: string): Page => (getters as { getOfficePage(sheetId: string): Page }).getOfficePage(sheetId);

registerCoreCommand("SET_OFFICE_PAGE");
registries.corePluginRegistry.add("office_pages", PagesPlugin);
