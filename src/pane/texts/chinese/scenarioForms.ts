/** What versions, term sheets and files of scenarios say, as in forms.ts. */

type Forms = readonly (readonly [english: string, chinese: string])[];

export const scenarioForms: Forms = [
  ["{label} is {text}; it cannot be exported.", "{label}为 {text}；无法导出。"],
  ["{thing} has no scenarios; one at least is needed.", "{thing}没有情景；至少需要一个。"],
  ["{thing} has {number1} scenarios; at most {number2} are read.", "{thing}有 {number1} 个情景；最多读取 {number2} 个。"],
  ["Scenario {number} of the file {quoted} has no name; each needs one.", "文件{quoted}的第 {number} 个情景没有名称；每个情景都需要名称。"],
  ["The name of scenario {number1} of the file {quoted} is too long; up to {number2} characters are allowed.", "文件{quoted}的第 {number1} 个情景的名称过长；最多允许 {number2} 个字符。"],
  ["{thing} has two scenarios {quoted}; each needs a name of its own.", "{thing}有两个情景{quoted}；每个情景需要不同的名称。"],
  ["{thing} has a term {quoted} that there is not.", "{thing}中的条款{quoted}不存在。"],
  ['{thing} has a term {quoted} that there is not. Did you mean "{named}"?', "{thing}中的条款{quoted}不存在。是否指{named}？"],
  ['{thing} is JSON, but no file of scenarios; its "format" has to be {quoted}.', "{thing}是 JSON，但不是情景文件；其“format”须为{quoted}。"],
  ["{thing} was written by a newer version of Creditstake (schema {text}); this one reads schema {number}. Update the add-in.", "{thing}由更新版本的 Creditstake 写入（架构 {text}）；本版本读取架构 {number}。请更新加载项。"],
  ['"schema" of the file {quoted} is {text}; {number} is allowed.', "文件{quoted}的“schema”为 {text}；允许 {number}。"],
  ["{wanted} has a field {quoted}; {text} is allowed.", "{wanted}有字段{quoted}；允许 {text}。"],
  ['"scenarios" of the file {quoted} is {text}; a list of scenarios is needed.', "文件{quoted}的“scenarios”为 {text}；需要情景列表。"],
  ["{quoted1} of the file {quoted2} is {text}; a text is needed.", "文件{quoted2}的{quoted1}为 {text}；需要文本。"],
  ['{wanted} is {text}; an object with "name" and "terms" is needed.', "{wanted}为 {text}；需要含“name”和“terms”的对象。"],
  ['"name" of scenario {number} of the file {quoted} is {text}; a text is needed.', "文件{quoted}的第 {number} 个情景的“name”为 {text}；需要文本。"],
  ['"terms" of scenario {number} of the file {quoted} is {text}; an object with a value a term is needed.', "文件{quoted}的第 {number} 个情景的“terms”为 {text}；需要每个条款各有一个值的对象。"],
  ['{label} is {text}; a day such as "2024-02-19" is needed.', "{label}为 {text}；需要形如“2024-02-19”的日期。"],
  ["{label} is {text}; a number is allowed.", "{label}为 {text}；允许数字。"],
  ['{thing} is no table of scenarios; its first row has to begin with "Term", and the first cell is {quoted}.', "{thing}不是情景表；首行须以“Term”开头，而第一个单元格为{quoted}。"],
  ["{thing} is neither JSON nor CSV; scenarios are read from files that end with .json, .csv, .tsv or .txt.", "{thing}既不是 JSON 也不是 CSV；情景从以 .json、.csv、.tsv 或 .txt 结尾的文件读取。"],

  ["These terms are {number1} KB; a version of at most {number2} KB can be recorded. Remove scenarios.", "这些条款有 {number1} KB；一个版本最多可记录 {number2} KB。请删除一些情景。"],
  ["The table {text} is not in this workbook; refresh the model first.", "表格 {text} 不在本工作簿中；请先刷新模型。"],
  ["The table {text1} has no room for {text2}: the cell {text3} below it is not empty. Move what stands there.", "表格 {text1} 没有空间容纳 {text2}：其下方的单元格 {text3} 不是空的。请移走其中的内容。"],
  ["The table {text} of version {number} is not in this workbook any more; insert a model first.", "版本 {number} 的表格 {text} 已不在本工作簿中；请先插入模型。"],
  ["The table {text} is not in this workbook any more; its terms are left out.", "表格 {text} 已不在本工作簿中；其条款未采用。"],
  ["The table {text} is not in this workbook any more; insert a model first.", "表格 {text} 已不在本工作簿中；请先插入模型。"],
  ["There is no version {number} in this workbook any more.", "本工作簿中已没有版本 {number}。"],
  ["There are no terms in this workbook to record. Insert a model first.", "本工作簿中没有可记录的条款。请先插入模型。"],
  ["The cells have {number} filled columns; two are needed: terms, and their values.", "所给单元格有 {number} 列有内容；需要两列：条款及其数值。"],
  ['None of the {number} rows names a term with a value; "Investor cash" is one.', "{number} 行中没有一行给出带数值的条款；例如“Investor cash”。"],
];

export const scenarioPhrases: Forms = [
  ["The file {quoted}", "文件{quoted}"],
  ["Scenario {number} of the file {quoted}", "文件{quoted}的第 {number} 个情景"],
];
