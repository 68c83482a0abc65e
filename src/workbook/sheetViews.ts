/** What is seen of a sheet around its cells, and how it prints, before a list of edits; and how that is brought back. */
import { different } from "./content";

const margins = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"] as const;

export interface SheetView {
  readonly sheet: string;
  readonly gridlines: boolean;
  readonly tab: string;
  /** Addresses; nothing where there are none. */
  readonly frozen: string | undefined;
  readonly titleRows: string | undefined;
  readonly titleColumns: string | undefined;
  readonly area: string | undefined;
  readonly page: Pick<Excel.PageLayout, "orientation" | "zoom" | "centerHorizontally">;
  readonly texts: Readonly<Record<(typeof margins)[number], string>>;
}

export function askViews(context: Excel.RequestContext, sheets: readonly string[]): () => SheetView[] {
  const views = sheets.map((sheet) => loadView(context, sheet));
  return () => views.map((view) => view());
}

function loadView({ workbook }: Excel.RequestContext, name: string): () => SheetView {
  const sheet = workbook.worksheets.getItem(name).load("showGridlines,tabColor");
  const layout = sheet.pageLayout.load("orientation,zoom,centerHorizontally");
  const texts = layout.headersFooters.defaultForAllPages.load(margins.join(","));
  const places = {
    frozen: sheet.freezePanes.getLocationOrNullObject().load("address"),
    titleRows: layout.getPrintTitleRowsOrNullObject().load("address"),
    titleColumns: layout.getPrintTitleColumnsOrNullObject().load("address"),
    area: layout.getPrintAreaOrNullObject().load("address"),
  };
  const address = (which: keyof typeof places): string | undefined => (places[which].isNullObject ? undefined : places[which].address);
  return () => ({
    sheet: name,
    gridlines: sheet.showGridlines,
    tab: sheet.tabColor,
    frozen: address("frozen"),
    titleRows: address("titleRows"),
    titleColumns: address("titleColumns"),
    area: address("area"),
    page: { orientation: layout.orientation, zoom: layout.zoom, centerHorizontally: layout.centerHorizontally },
    texts: Object.fromEntries(margins.map((each) => [each, texts[each]])) as SheetView["texts"],
  });
}

/** Says again what is otherwise now. What was not printed on every page before cannot be unsaid: Excel has no word for it. */
export async function takeBackViews(context: Excel.RequestContext, views: readonly SheetView[]): Promise<void> {
  const now = askViews(context, views.map(({ sheet }) => sheet));
  await context.sync();
  for (const [i, each] of now().entries()) viewAgain(context.workbook.worksheets.getItem(each.sheet), views[i]!, each);
}

function viewAgain(sheet: Excel.Worksheet, before: SheetView, now: SheetView): void {
  const { pageLayout, freezePanes } = sheet;
  if (before.gridlines !== now.gridlines) sheet.showGridlines = before.gridlines;
  if (before.tab !== now.tab) sheet.tabColor = before.tab;
  if (before.frozen !== now.frozen) {
    freezePanes.unfreeze();
    if (before.frozen !== undefined) freezePanes.freezeAt(before.frozen);
  }
  Object.assign(pageLayout, different(before.page, now.page));
  Object.assign(pageLayout.headersFooters.defaultForAllPages, different(before.texts, now.texts));
  if (before.titleRows !== undefined && before.titleRows !== now.titleRows) pageLayout.setPrintTitleRows(before.titleRows);
  if (before.titleColumns !== undefined && before.titleColumns !== now.titleColumns) pageLayout.setPrintTitleColumns(before.titleColumns);
  if (before.area !== undefined && before.area !== now.area) pageLayout.setPrintArea(before.area);
}
