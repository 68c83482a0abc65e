// Which documents become pages of the help, in which language and under which name. No packages: it is read before any is installed.

/** In Excel nothing is inserted yet: this stands in place of how the workbook in the browser is opened. */
const inExcel =
  "Choose **Build** on the Creditstake tab. This tour is about the round in which Alibaba took a stake in Moonshot AI in February 2024: pick it\n" +
  "under *Start from* and insert its sheets.\n\n";
const inChineseExcel =
  "在“算力入股”选项卡上选择**构建**。本页以阿里巴巴 2024 年 2 月入股月之暗面（Moonshot AI）的一轮融资为例：在“从以下交易开始”中选中它，并插入其工作表。\n\n";

const languages = [
  {
    lang: "en",
    docs: "docs",
    folder: "help",
    name: "English",
    nav: "Help",
    opening: inExcel,
    titles: {
      "start.md": "First ten minutes",
      "formula.md": "Type a formula",
      "build.md": "Build a scenario table",
      "refresh.md": "When terms change",
      "versions.md": "Versions and files",
      "whatif.md": "What if",
      "explain.md": "Explain a number",
      "captable.md": "Cap table and exit",
      "import.md": "Import a cap table",
      "functions.md": "Functions",
      "glossary.md": "Glossary",
      "install.md": "Install, and when something is wrong",
    },
  },
  {
    lang: "zh-CN",
    docs: "docs/zh-CN",
    folder: "help/zh-CN",
    name: "简体中文",
    nav: "帮助",
    opening: inChineseExcel,
    titles: {
      "start.md": "最初的十分钟",
      "formula.md": "键入公式",
      "build.md": "构建情景表",
      "refresh.md": "条款变化时",
      "versions.md": "版本与文件",
      "whatif.md": "假设分析",
      "explain.md": "解释一个数字",
      "captable.md": "股权结构表与退出",
      "import.md": "导入股权结构表",
      "functions.md": "函数",
      "install.md": "安装与故障排除",
    },
  },
];

/** Every page: the document that it is made from, its path in the folder of the add-in, its title and its language. */
export const helpPages = languages.flatMap((language) =>
  Object.entries(language.titles).map(([document, title]) => ({
    source: `${language.docs}/${document}`,
    path: `${language.folder}/${document === "start.md" ? "index" : document.replace(/\.md$/, "")}.html`,
    document,
    title,
    language,
  })),
);
