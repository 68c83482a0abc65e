// Functions that answer with a promise. The grid evaluates in one go, so the cell is busy at first and is evaluated again when the
// values are there: once for all that settle within a frame.
import type { FunctionResultObject } from "@odoo/o-spreadsheet";
import { errorResult } from "./errors";

type Result = FunctionResultObject | FunctionResultObject[][];
interface Entry {
  result?: Result;
}

const FRAME = 16;
/** Remembered calls; the oldest are forgotten, and would be asked again. */
const MOST = 5000;

export class Pending {
  private readonly entries = new Map<string, Entry>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private unsettled = 0;

  constructor(private readonly onSettled: () => void) {}

  /** The result of the same call if it has settled, else busy. */
  answer(key: string, promise: Promise<unknown>, convert: (value: unknown) => Result): Result {
    const known = this.entries.get(key);
    if (known) {
      void promise.catch(() => undefined);
      return known.result ?? busy;
    }
    const entry: Entry = {};
    this.entries.set(key, entry);
    const [oldest] = this.entries.keys();
    if (this.entries.size > MOST && oldest !== undefined) this.entries.delete(oldest);
    this.unsettled++;
    void promise
      .then(convert, errorResult)
      .then((result) => {
        entry.result = result;
        this.unsettled--;
        this.timer ??= setTimeout(() => {
          this.timer = undefined;
          this.onSettled();
        }, FRAME);
      });
    return busy;
  }

  /** Resolves when no cell is busy any more. */
  async settled(): Promise<void> {
    while (this.unsettled > 0 || this.timer !== undefined) await new Promise((later) => setTimeout(later, FRAME));
  }
}

const busy: FunctionResultObject = { value: "#BUSY!", message: "Calculating…" };
