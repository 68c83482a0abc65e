/** Texts that come with their tab, in every language at once: which of them the pane speaks. */
import type { Texts } from "./english";

export const withTab =
  <T>(english: T, chinese: T) =>
  ({ language }: Pick<Texts, "language">): T =>
    language === "zh-CN" ? chinese : english;
