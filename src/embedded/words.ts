// What the page says itself, in English and in simplified Chinese. The grid's own menus come from its library, in English.

const english = {
  language: "en",
  title: "Creditstake workbook",
  tour: "Tour",
  steps: [
    ["Type a formula.", "Select an empty cell and type", "=DEAL."],
    ["Build a scenario table.", "Choose a round in the pane at the right, change its terms and insert it."],
    ["See it follow.", "Change a blue input in the Terms sheet: every answer and chart that rests on it follows."],
  ] as readonly (readonly [title: string, text: string, key?: string])[],
  place: (step: number, of: number): string => `${step} of ${of}. `,
  back: "Back",
  next: "Next",
  closeTour: "Close tour",
  empty: "empty",
  formulaIs: (formula: string, value: string): string => `${formula} is ${value}`,
};
export type Words = typeof english;

const chinese: Words = {
  language: "zh-CN",
  title: "Creditstake 工作簿",
  tour: "导览",
  steps: [
    ["输入公式。", "选择一个空单元格，输入", "=DEAL."],
    ["搭建情景表。", "在右侧窗格中选择一轮融资，修改条款并插入。"],
    ["观察联动。", "修改 Terms 工作表中的蓝色输入值：所有依赖它的结果和图表随之更新。"],
  ],
  place: (step, of) => `${step}/${of} `,
  back: "上一步",
  next: "下一步",
  closeTour: "关闭导览",
  empty: "空",
  formulaIs: (formula, value) => `${formula} 的值为 ${value}`,
};

/** Readers of traditional Chinese get English: the characters here are simplified. */
export const wordsIn = (language: string): Words => (/^zh(?!-(?:hant|tw|hk|mo))/i.test(language) ? chinese : english);
