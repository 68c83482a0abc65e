/** Who owns what before the round and after it: two bars, and a row a holding with what it gets and why. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { memo, useId, type ReactElement } from "react";
import type { RegisterRow } from "../../core/captable/register";
import { useTexts } from "../texts/useTexts";
import { FigureTable } from "./figureTable";
import { fillOf, Patterns, Swatch } from "./patterns";
import type { RoundReading } from "./reading";
import { percentText, sharesText } from "./shareText";

const useStyles = makeStyles({
  section: { display: "flex", flexDirection: "column", gap: "6px" },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  when: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  bar: { display: "block", width: "100%", height: "22px", border: `1px solid ${tokens.colorNeutralStrokeAccessible}`, boxSizing: "border-box", forcedColorAdjust: "none" },
  legend: { listStyle: "none", margin: 0, padding: 0, display: "flex", flexWrap: "wrap", gap: "2px 12px", fontSize: tokens.fontSizeBase200 },
  item: { display: "flex", gap: "4px", alignItems: "center", minWidth: 0, overflowWrap: "anywhere" },
  of: { display: "block", color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase100, lineHeight: tokens.lineHeightBase100 },
});

/** So many holders have a part of the bar of their own: more could not be told apart. */
const PARTS = 7;

interface Part {
  readonly name: string;
  readonly before: number;
  readonly after: number;
}

/** The largest holders by name, and the others together; shares of the whole. */
export function barParts(rows: readonly RegisterRow[], others: (count: number) => string): readonly Part[] {
  const holders = new Map<string, { before: number; after: number }>();
  for (const { holder, before, after } of rows) {
    const known = holders.get(holder) ?? { before: 0, after: 0 };
    holders.set(holder, { before: known.before + before, after: known.after + after });
  }
  const all = [...holders].map(([name, shares]) => ({ name, ...shares }));
  const sum = (of: readonly { before: number; after: number }[], when: "before" | "after"): number => of.reduce((total, each) => total + each[when], 0);
  const ranked = [...all].sort((a, b) => b.after - a.after);
  const few = all.length > PARTS + 1 ? ranked.slice(0, PARTS) : ranked;
  const rest = all.filter((each) => !few.includes(each));
  const parts = [...all.filter((each) => few.includes(each)), ...(rest.length > 0 ? [{ name: others(rest.length), before: sum(rest, "before"), after: sum(rest, "after") }] : [])];
  return parts.map(({ name, before, after }) => ({ name, before: before / sum(all, "before"), after: after / sum(all, "after") }));
}

export const BeforeAndAfter = memo(function BeforeAndAfter({ reading, locale }: { readonly reading: RoundReading; readonly locale: string }): ReactElement {
  const { captable: texts, model } = useTexts();
  const styles = useStyles();
  const { rows, closed } = reading;
  const parts = barParts(rows, texts.others);
  const sum = (of: "before" | "issued"): number => rows.reduce((total, row) => total + row[of], 0);
  return (
    <section className={styles.section} aria-label={texts.ownership} data-testid="before-and-after">
      <h2 className={styles.heading}>{texts.ownership}</h2>
      <Bars parts={parts} locale={locale} />
      <FigureTable
        label={texts.tableOf(texts.ownership)}
        testId="register"
        columns={[{ title: texts.holder }, { title: texts.before }, { title: texts.issued }, { title: texts.after }, { title: texts.share }, { title: texts.reason, is: "text" }]}
        rows={rows.map(({ holder, stockClass, before, issued, after, ownership, reason }, i) => ({
          key: `${i} ${holder}`,
          cells: [
            <>
              {holder}
              <span className={styles.of}>{stockClass}</span>
            </>,
            sharesText(before, locale),
            sharesText(issued, locale),
            sharesText(after, locale),
            percentText(ownership, locale),
            model.choice(reason),
          ],
        }))}
        total={[texts.whole, sharesText(sum("before"), locale), sharesText(sum("issued"), locale), sharesText(closed.total, locale), percentText(1, locale), ""]}
      />
    </section>
  );
});

function Bars({ parts, locale }: { readonly parts: readonly Part[]; readonly locale: string }): ReactElement {
  const { captable: texts } = useTexts();
  const styles = useStyles();
  const id = useId().replaceAll(":", "");
  return (
    <>
      {(["before", "after"] as const).map((when) => {
        let from = 0;
        const told = parts.filter((part) => part[when] > 0).map((part) => texts.part(part.name, percentText(part[when], locale)));
        return (
          <div key={when}>
            <span className={styles.when}>{texts[when]}</span>
            <svg className={styles.bar} role="img" aria-label={texts.bar(texts[when], told)}>
              <Patterns id={id} />
              {parts.map((part, i) => {
                const x = from;
                from += part[when];
                return (
                  <rect key={part.name} x={`${x * 100}%`} width={`${part[when] * 100}%`} height="100%" style={{ fill: fillOf(id, i), stroke: tokens.colorNeutralBackground1 }}>
                    <title>{texts.part(part.name, percentText(part[when], locale))}</title>
                  </rect>
                );
              })}
            </svg>
          </div>
        );
      })}
      <ul className={styles.legend}>
        {parts.map(({ name, after }, i) => (
          <li key={name} className={styles.item}>
            <Swatch id={id} index={i} />
            {texts.part(name, percentText(after, locale))}
          </li>
        ))}
      </ul>
    </>
  );
}
