/** One cell of a grid. Plain controls in the theme's looks: a table has hundreds of them, and each key has to show at once. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import type { InputField } from "../../core/captable/inputTables";
import type { Entry } from "../deal/draft";
import { entryKind, writeEntry } from "../deal/fieldText";
import type { Send } from "../loop";
import type { Message } from "../message";
import { useTexts } from "../texts/useTexts";
import { amountText, sharesText } from "../captable/shareText";
import type { TableName } from "./rows";

const useStyles = makeStyles({
  control: {
    boxSizing: "border-box",
    width: "100%",
    height: "26px",
    padding: "0 6px",
    border: "none",
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    fontFamily: "inherit",
    fontSize: "inherit",
    fontVariantNumeric: "inherit",
    textOverflow: "ellipsis",
    "&::placeholder": { color: tokens.colorNeutralForeground3, opacity: 1 },
    "&:focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "& option": { backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  },
  text: { minWidth: "76px" },
  name: { minWidth: "100px" },
  number: { minWidth: "84px", textAlign: "right" },
  choice: { minWidth: "116px" },
  // As wide as a date: the browser leaves a wide gap before the button of the calendar.
  date: { width: "96px", padding: "0 0 0 4px", "&::-webkit-calendar-picker-indicator": { marginInlineStart: 0, padding: 0 } },
  // An event's amount is in the deal's own unit, mostly millions: date, event and amount stand side by side in a narrow pane.
  amount: { minWidth: "56px", textAlign: "right" },
  event: { minWidth: "106px", paddingRight: 0 },
  blank: { color: tokens.colorNeutralForeground3 },
  wrong: { outline: `1px solid ${tokens.colorPaletteRedBorder2}`, outlineOffset: "-1px" },
  fixed: { fontStyle: "italic" },
});

interface GridCellShown {
  readonly table: TableName;
  readonly row: number;
  readonly field: InputField;
  readonly entry: Entry | undefined;
  /** Column and row in words. */
  readonly label: string;
  /** What to do here, in a blank cell. */
  readonly hint: string | undefined;
  /** Id of the sentence that says what is wrong. */
  readonly describedBy: string | undefined;
  readonly locale: string;
  readonly reads: boolean;
  readonly send: Send<Message>;
}

export const GridCell = memo(function GridCell({ table, row, field, entry, label, hint, describedBy, locale, reads, send }: GridCellShown): ReactElement {
  const { tables: texts, model } = useTexts();
  const styles = useStyles();
  const { unit, options, needed } = field;
  const kind = entryKind(unit);
  const fixed = reads || entry?.computed === true;
  const place = { table, row, label: field.label } as const;
  const text = entry?.typed ?? (reads && typeof entry?.value === "number" ? readText(field, entry.value, locale) : writeEntry(field, entry?.value, locale));
  const look = kind === "date" ? styles.date : table === "events" && kind !== "text" ? (kind === "choice" ? styles.event : styles.amount) : needed ? styles.name : kind === "choice" && !fixed ? styles.choice : kind === "text" || kind === "choice" ? styles.text : styles.number;
  const shared = {
    "aria-label": label,
    "data-row": row,
    "data-label": field.label,
    ...(entry?.computed ? { title: texts.computed } : {}),
    ...(describedBy === undefined ? {} : { "aria-invalid": true, "aria-describedby": describedBy }),
    className: mergeClasses(styles.control, look, describedBy !== undefined && styles.wrong, fixed && styles.fixed, options !== undefined && text === "" && styles.blank),
  };
  if (options && !fixed)
    return (
      <select {...shared} value={text} onChange={({ target }) => send({ kind: "CellPicked", ...place, text: target.value })}>
        <option value="">{hint ?? (field.default === undefined ? "" : model.choice(String(field.default)))}</option>
        {!options.includes(text) && text !== "" && <option value={text}>{text}</option>}
        {options.map((option) => (
          <option key={option} value={option}>
            {model.choice(option)}
          </option>
        ))}
      </select>
    );
  const usual = row >= 0 && hint === undefined && field.default !== undefined && field.default !== 0 ? (typeof field.default === "number" ? writeEntry(field, field.default, locale) : model.choice(field.default)) : "";
  return (
    <input
      {...shared}
      type={kind === "date" ? "date" : "text"}
      inputMode={kind === "number" || kind === "percent" ? "decimal" : undefined}
      autoComplete="off"
      spellCheck={false}
      readOnly={fixed}
      placeholder={hint ?? usual}
      value={options ? (text === "" ? "" : model.choice(text)) : text}
      onChange={({ target }) => send({ kind: "CellTyped", ...place, text: target.value })}
      onBlur={() => send({ kind: "CellLeft", ...place })}
    />
  );
});

/** A figure to be read, without the digits that only a calculation has. */
function readText(field: InputField, value: number, locale: string): string {
  if (field.unit === "shares") return sharesText(value, locale);
  return entryKind(field.unit) === "number" ? amountText(value, locale) : writeEntry(field, value, locale);
}
