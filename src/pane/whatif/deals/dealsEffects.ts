/** Carries out what is asked of the workbook about deals that stand in it. */
import { CalculationError } from "../../../core/calculationError";
import { plainAddress, SHEET } from "../../../sheets/address";
import type { Area } from "../../../sheets/area";
import { answersAt, answersEdits, fits, type AnswersAsked } from "../../../sheets/analysis/dealAnswers";
import { carryOut, WouldOverwrite } from "../../../workbook/carryOut";
import { explainFailure } from "../../../workbook/failure";
import { placeNow, selectedRange, surroundings } from "../../../workbook/selectedRange";
import { inOrder } from "../../inOrder";
import type { Send } from "../../loop";
import type { DealsEffect, DealsMessage } from "./dealing";
import { readDeals } from "./readDeals";

export function performDeals(effect: DealsEffect, send: Send<DealsMessage>): void {
  const work = effect.kind === "ReadSelection" ? read(send) : inOrder(() => write(effect, send));
  work.catch((error: unknown) => send({ kind: "Failed", sentence: error instanceof CalculationError ? error.message : explainFailure(error) }));
}

async function read(send: Send<DealsMessage>): Promise<void> {
  send({ kind: "DealsFound", found: await readDeals(await inOrder(selectedRange)) });
}

type Write = Extract<DealsEffect, { readonly kind: "WriteAnswers" }>;

async function write({ found, measures, events, where }: Write, send: Send<DealsMessage>): Promise<void> {
  const { range, layout, named, count, classes } = found;
  const asked: AnswersAsked = { place: await placeNow(range), ...(range.table === undefined ? {} : { table: range.table }), ...(classes ? { classes: classes.argument } : {}), ...(events === undefined ? {} : { events }), layout, named, scenarios: count, measures };
  const at = answersAt(asked, typeof where === "object" ? where.column : undefined);
  requireRoom(asked, at);
  const { filled, tables, freeFrom, widths } = await surroundings(at, SHEET.columns);
  const occupied = (cells: readonly string[]): void => {
    const free = answersAt(asked, freeFrom + 1);
    requireRoom(asked, free);
    send({ kind: "Occupied", occupied: { cells, free: { column: free.column, address: free.cell(0, 0).local }, isFixed: tables.length > 0 } });
  };
  if (tables.length > 0) return occupied(tables);
  if (filled !== undefined && where !== "over") return occupied([filled]);
  try {
    await carryOut(answersEdits(asked, at, { widths, overwrite: filled !== undefined }), { overwrite: where === "over" });
  } catch (error) {
    // Somebody typed there in the meantime.
    if (error instanceof WouldOverwrite) return occupied(error.addresses);
    throw error;
  }
  send({ kind: "Written", address: at.cell(0, 0).local });
}

function requireRoom({ place }: AnswersAsked, at: Area): void {
  if (!fits(at)) throw new Error(`There is no room beside ${plainAddress(place)}: the answers need ${at.rows} rows and ${at.columns} columns. Choose fewer measures, or move the deals to the left or up.`);
}
