/** What the tab says, in the language of the pane; both come with the tab. */
import { whatIf as chinese } from "../texts/chinese/whatif";
import { whatIf as english, type WhatIfTexts } from "../texts/english/whatif";
import { useTexts } from "../texts/useTexts";
import { withTab } from "../texts/withTab";

export const whatIfTexts = withTab<WhatIfTexts>(english, chinese);
export const useWhatIfTexts = (): WhatIfTexts => whatIfTexts(useTexts());
