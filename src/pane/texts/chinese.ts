/** The pane in simplified Chinese. */
import { explain } from "./chinese/explain";
import { insert } from "./chinese/insert";
import { model } from "./chinese/model";
import { round } from "./chinese/round";
import { shell } from "./chinese/shell";
import type { Texts } from "./english";

export const chinese: Texts = { language: "zh-CN", shell, round, insert, explain, model };
