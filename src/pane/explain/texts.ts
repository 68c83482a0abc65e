/** What the tab says, in the language of the pane; both come with the tab. */
import { explain as chinese } from "../texts/chinese/explain";
import { explain as english, type ExplainTexts } from "../texts/english/explain";
import type { Texts } from "../texts/english";
import { useTexts } from "../texts/useTexts";

export const explainTexts = ({ language }: Pick<Texts, "language">): ExplainTexts => (language === "zh-CN" ? chinese : english);
export const useExplainTexts = (): ExplainTexts => explainTexts(useTexts());
