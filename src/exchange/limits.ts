/**
 * What a file may be at most. A cap table of a large company has some ten thousand securities and a few megabytes; what is beyond these
 * limits is no cap table, and is refused before it can hold up the pane.
 */
export const limits = {
  /** Bytes of all files that were chosen, as they are. */
  bytes: 64 * 2 ** 20,
  /** Entries of a zip file, folders included. */
  entries: 2_000,
  /** Bytes of all entries, inflated. */
  inflated: 128 * 2 ** 20,
  /** Times that an entry of more than a megabyte may grow; JSON of many like records grows some forty times. */
  growth: 250,
  /** Brackets within brackets in JSON; the Open Cap Format needs nine. */
  depth: 64,
  /** Objects of a package. */
  objects: 200_000,
  /** Stock classes, stock plans and splits of a package, each. */
  kinds: 500,
  /** Rows of a CSV file. */
  rows: 100_000,
  /** Columns of a CSV file. */
  columns: 500,
  /** Cells of a CSV file, all rows together. */
  cells: 2_000_000,
  /** Characters of a name. */
  name: 200,
  /** Sentences of a kind in the report; the rest are counted. */
  sentences: 200,
} as const;
