/** What the tab says, in the language of the pane; both come with the tab. */
import { explain as chinese } from "../texts/chinese/explain";
import { explain as english, type ExplainTexts } from "../texts/english/explain";
import { useTexts } from "../texts/useTexts";
import { withTab } from "../texts/withTab";

export const explainTexts = withTab<ExplainTexts>(english, chinese);
export const useExplainTexts = (): ExplainTexts => explainTexts(useTexts());
