/** The arguments of a call: what each is, what it comes to, and where it stands. Names and formulas are English in every language of the pane. */
import { mergeClasses } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { PlaceLink, type Follow } from "../placeLink";
import { useExplainTexts } from "./texts";
import type { Argument } from "./explanation";
import { useExplainStyles } from "./styles";

export function Inputs({ of, follow }: { readonly of: readonly Argument[]; readonly follow: Follow }): ReactElement | null {
  const texts = useExplainTexts();
  const styles = useExplainStyles();
  if (of.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{texts.inputs}</h3>
      <dl className={styles.steps}>
        {of.map(({ name, help, written, value, links }) => (
          <div key={name} className={styles.step}>
            <dt className={styles.label} lang="en">
              {name}
            </dt>
            <dd className={styles.value}>{value}</dd>
            <dd className={styles.wide}>{help}</dd>
            <dd className={mergeClasses(styles.quiet, written !== "" && styles.code)} {...(written === "" ? {} : { lang: "en" })}>
              {written === "" ? texts.leftOut : written}
            </dd>
            {links.length > 0 && (
              <dd className={styles.places}>
                {links.map((link) => (
                  <PlaceLink key={link.text} {...link} follow={follow} />
                ))}
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}
