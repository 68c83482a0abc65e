/** The pane in simplified Chinese. */
import { captable } from "./chinese/captable";
import { checks } from "./chinese/checks";
import { events } from "./chinese/events";
import { insert } from "./chinese/insert";
import { model } from "./chinese/model";
import { refresh } from "./chinese/refresh";
import { round } from "./chinese/round";
import { scenarios } from "./chinese/scenarios";
import { shell } from "./chinese/shell";
import { tables } from "./chinese/tables";
import { versions } from "./chinese/versions";
import type { Texts } from "./english";

export const chinese: Texts = { language: "zh-CN", fonts: ["Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC"], shell, round, tables, events, captable, scenarios, insert, refresh, versions, checks, model };
