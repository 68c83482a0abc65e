// Several blocks of cells of one sheet. The host gives them where Excel does; a page prints one block.
import { formatZone, sheetPrefix } from "../addresses";
import { define } from "../api";

export const RangeAreas = define("RangeAreas", {
  get: {
    address: ({ sheetId, zones }, book) => zones.map((zone) => sheetPrefix(book.getters.getSheetName(sheetId)) + formatZone(zone)).join(","),
    areaCount: ({ zones }) => zones.length,
  },
});
