// How a sheet prints, between a file and what the host keeps of it.
import { child, element, escaped, inside, isOn, type Element } from "./xml";

export type PageSettings = Record<string, unknown>;

const head = ["leftHeader", "centerHeader", "rightHeader"] as const;
const foot = ["leftFooter", "centerFooter", "rightFooter"] as const;
const letters = "LCR";

/** Only what differs from Excel's own page. */
export function readPage(around: Element): PageSettings {
  const { orientation, scale, fitToWidth, fitToHeight } = child(around, "pageSetup")?.attributes ?? {};
  const fits = isOn(inside(around, "sheetPr", "pageSetUpPr")?.attributes["fitToPage"]);
  const pages = (given = "1"): number | undefined => (Number(given) > 0 ? Number(given) : undefined);
  const [wide, high] = [pages(fitToWidth), pages(fitToHeight)];
  return {
    ...(orientation === "landscape" || orientation === "portrait" ? { orientation: orientation === "landscape" ? "Landscape" : "Portrait" } : {}),
    ...(fits && { zoom: { ...(wide && { horizontalFitToPages: wide }), ...(high && { verticalFitToPages: high }) } }),
    ...(!fits && scale !== undefined && scale !== "100" && { zoom: { scale: Number(scale) } }),
    ...(isOn(child(around, "printOptions")?.attributes["horizontalCentered"]) && { centerHorizontally: true }),
    ...sections(inside(around, "headerFooter", "oddHeader")?.text, head),
    ...sections(inside(around, "headerFooter", "oddFooter")?.text, foot),
  };
}

/** `&Lleft&Cmiddle&Rright`: a part begins with its letter, and what stands before any letter is in the middle. */
function sections(text: string | undefined, names: readonly string[]): Record<string, string> {
  const found: Record<string, string> = {};
  let name = names[1] ?? "";
  for (const [piece, letter] of (text ?? "").matchAll(/&([LCR])|&[^]|[^&]+/g)) {
    if (letter) name = names[letters.indexOf(letter)] ?? name;
    else found[name] = (found[name] ?? "") + piece;
  }
  return found;
}

interface Zoom {
  readonly scale?: number;
  readonly horizontalFitToPages?: number | null;
  readonly verticalFitToPages?: number | null;
}
const fitsPages = ({ zoom }: PageSettings): boolean => zoom !== undefined && (zoom as Zoom).scale === undefined;

/** What stands before the cells: that the pages are fitted. */
export const pagePropertiesXml = (settings: PageSettings): string => (fitsPages(settings) ? element("pageSetUpPr", { fitToPage: true }) : "");

export function pageXml(settings: PageSettings): string {
  if (!Object.keys(settings).length) return "";
  const { scale, horizontalFitToPages, verticalFitToPages } = (settings["zoom"] ?? {}) as Zoom;
  const fits = fitsPages(settings);
  const text = (names: readonly string[]): string =>
    names.map((name, place) => (typeof settings[name] === "string" && settings[name] ? `&${letters.charAt(place)}${settings[name]}` : "")).join("");
  const [above, below] = [text(head), text(foot)];
  const parts = [above && element("oddHeader", {}, escaped(above)), below && element("oddFooter", {}, escaped(below))];
  return [
    settings["centerHorizontally"] === true ? element("printOptions", { horizontalCentered: true }) : "",
    element("pageMargins", { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 }),
    element("pageSetup", {
      scale: fits || scale === undefined || scale === 100 ? undefined : scale,
      fitToWidth: fits ? (horizontalFitToPages ?? 0) : undefined,
      fitToHeight: fits ? (verticalFitToPages ?? 0) : undefined,
      orientation: typeof settings["orientation"] === "string" ? settings["orientation"].toLowerCase() : undefined,
    }),
    above || below ? element("headerFooter", {}, ...parts) : "",
  ].join("");
}
