/** Places in the workbook as links: a click, or Enter, selects the cells. */
import { Link as Button, Text } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTexts } from "../texts/useTexts";
import type { Link } from "./explanation";
import { useExplainStyles } from "./styles";

export type Follow = (address: string) => void;

export function PlaceLink({ place, follow }: { readonly place: Link; readonly follow: Follow }): ReactElement {
  const { explain: texts } = useTexts();
  const styles = useExplainStyles();
  return (
    <Button as="button" className={styles.place} aria-label={texts.show(place.text)} onClick={() => follow(place.address)}>
      {place.text}
    </Button>
  );
}

export function PlaceLinks({ title, places, follow }: { readonly title: string; readonly places: readonly Link[]; readonly follow: Follow }): ReactElement {
  const styles = useExplainStyles();
  return (
    <div className={styles.section}>
      <Text size={200}>{title}</Text>
      <div className={styles.places}>
        {places.map((place) => (
          <PlaceLink key={place.text} place={place} follow={follow} />
        ))}
      </div>
    </div>
  );
}
