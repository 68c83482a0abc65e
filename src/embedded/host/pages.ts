// How sheets print. The grid cannot print, so all of it is data here: read back as it was written, undone and saved with the workbook,
// following the rows and columns of its sheet, copied and deleted with it.
import { CorePlugin, registries, type CoreCommand, type Range, type RangeAdapterFunctions, type WorkbookData, type Zone } from "@odoo/o-spreadsheet";
import { registerCoreCommand } from "./extras";

/** Cells that a page knows: what every page repeats, and what is printed at all. */
export const pageRanges = ["titleRows", "titleColumns", "area"] as const;
export type PageRange = (typeof pageRanges)[number];
export type PageZones = { readonly [Which in PageRange]?: Zone | undefined };

/** Settings by their names in the Excel API, and the cells that they speak of. */
export type Page = { readonly settings: Readonly<Record<string, unknown>> } & { readonly [Which in PageRange]?: Range | undefined };
type SavedPage = Pick<Page, "settings"> & PageZones;
type Saved = Readonly<Record<string, SavedPage>>;

export interface SetPage {
  readonly type: "SET_OFFICE_PAGE";
  readonly sheetId: string;
  readonly settings?: Page["settings"];
  readonly range?: readonly [which: PageRange, zone: Zone];
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
      for (const which of pageRanges) {
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

  private set({ sheetId, settings, range }: SetPage): void {
    const page = saved(this.getOfficePage(sheetId));
    const [which, zone] = range ?? [];
    this.put(sheetId, { ...page, settings: { ...page.settings, ...settings }, ...(which ? { [which]: zone } : {}) });
  }

  private put(sheetId: string, page: SavedPage): void {
    this.history.update("pages", sheetId, this.live(sheetId, page));
  }

  private live(sheetId: string, page: SavedPage): Page {
    return { settings: page.settings, ...mapped(page, (zone) => this.getters.getRangeFromZone(sheetId, zone)) };
  }
}

const saved = (page: Page): SavedPage => ({ settings: page.settings, ...zonesOf(page) });
export const zonesOf = (page: Page): PageZones => mapped(page, ({ zone }) => zone);

const mapped = <From, To>(of: { readonly [Which in PageRange]?: From | undefined }, change: (each: From) => To): { readonly [Which in PageRange]?: To } =>
  Object.fromEntries(pageRanges.flatMap((which) => (of[which] === undefined ? [] : [[which, change(of[which])]])));

export const pageOf = (getters: unknown, sheetId: string): Page => (getters as { getOfficePage(sheetId: string): Page }).getOfficePage(sheetId);

registerCoreCommand("SET_OFFICE_PAGE");
registries.corePluginRegistry.add("office_pages", PagesPlugin);
