// Colors of a file: written out, by number in an old palette, or of the theme with a tint (ECMA-376, 18.8.3 and 18.8.19).
import { all, child, inside, type Element } from "./xml";

/** The palette of old, from index 8 on; the first eight repeat its beginning. */
const palette =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(" ");

/** Office's own theme, for files without one. */
const officeTheme = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");
const themeOrder = ["lt1", "dk1", "lt2", "dk2", "accent1", "accent2", "accent3", "accent4", "accent5", "accent6", "hlink", "folHlink"];

/** The colors of a theme in the order in which cells count them: light before dark. */
export function themeColors(theme: Element | undefined): readonly string[] {
  const [scheme] = theme ? all(theme, "clrScheme") : [];
  return themeOrder.map((name, index) => {
    const color = child(scheme, name)?.children[0]?.attributes;
    return color?.["lastClr"] ?? (/^[0-9A-F]{6}$/i.test(color?.["val"] ?? "") ? color?.["val"] : undefined) ?? officeTheme[index] ?? "000000";
  });
}

/** A color element as #RRGGBB; undefined where it is left to the program. */
export function colorOf(element: Element | undefined, theme: readonly string[]): string | undefined {
  const { rgb, indexed, theme: place, tint } = element?.attributes ?? {};
  const number = Number(indexed);
  const plain = rgb?.slice(-6) ?? (place !== undefined ? theme[Number(place)] : indexed !== undefined ? palette[number < 8 ? number : number - 8] : undefined);
  if (plain === undefined || !/^[0-9A-F]{6}$/i.test(plain)) return undefined;
  return `#${tint === undefined ? plain.toUpperCase() : tinted(plain, Number(tint))}`;
}

/** A tint moves lightness towards black or white; on grey steps that is each channel moved alike, and near enough on all others. */
function tinted(color: string, tint: number): string {
  const channel = (at: number): string => {
    const value = parseInt(color.slice(at, at + 2), 16);
    const moved = tint < 0 ? value * (1 + tint) : value + (255 - value) * tint;
    return Math.round(Math.min(255, Math.max(0, moved))).toString(16).padStart(2, "0").toUpperCase();
  };
  return channel(0) + channel(2) + channel(4);
}

/** The color of a drawing's fill or line, where it is one. */
export function drawnColor(properties: Element | undefined, theme: readonly string[]): string | undefined {
  const fill = inside(properties, "solidFill") ?? inside(properties, "ln", "solidFill");
  const written = child(fill, "srgbClr")?.attributes["val"];
  if (written) return `#${written.toUpperCase()}`;
  const named = child(fill, "schemeClr")?.attributes["val"];
  const place = themeOrder.indexOf({ bg1: "lt1", tx1: "dk1", bg2: "lt2", tx2: "dk2" }[named ?? ""] ?? named ?? "");
  return place < 0 ? undefined : `#${theme[place] ?? "000000"}`;
}

/** #RRGGBB as a file writes it: opaque. */
export const argb = (color: string): string => `FF${color.replace("#", "").slice(0, 6).toUpperCase()}`;
