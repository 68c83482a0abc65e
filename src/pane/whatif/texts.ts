/** What the tab says, in the language of the pane; both come with the tab. */
import { whatIf as chinese } from "../texts/chinese/whatif";
import { whatIf as english, type WhatIfTexts } from "../texts/english/whatif";
import type { Texts } from "../texts/english";
import { useTexts } from "../texts/useTexts";

export const whatIfTexts = ({ language }: Pick<Texts, "language">): WhatIfTexts => (language === "zh-CN" ? chinese : english);
export const useWhatIfTexts = (): WhatIfTexts => whatIfTexts(useTexts());
