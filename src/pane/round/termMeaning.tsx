/** What a term means. The words of all terms are no part of the first paint: they are there before anybody can put the focus in a field. */
import type { ReactElement } from "react";
import { termHelp } from "../../core/model/termHelp";
import { useTexts } from "../texts/useTexts";

export function TermMeaning({ label }: { readonly label: string }): ReactElement {
  const { model } = useTexts();
  return <>{model.help(label, termHelp[label] ?? "")}</>;
}
