// Settings of the workbook. They can be undone here, as they cannot in Excel.
import { define, make, type ApiObject } from "../api";
import type { Book } from "../book";
import { keyed } from "../collection";

export const Setting = define("Setting", {
  ids: ["key", "_Id"],
  get: { key: ({ key }) => key, value: ({ key }, book) => book.extras.settings[key]?.value, _Id: ({ key }) => key },
  set: { value: ({ key }, book, value: unknown) => book.setExtra("settings", key, { value }) },
  call: { delete: ({ key }, book) => book.setExtra("settings", key, undefined) },
});

type Settings = ApiObject<"SettingCollection">;

const all = (_state: Settings, book: Book): ApiObject<"Setting">[] =>
  Object.entries(book.extras.settings).flatMap(([key, setting]) => (setting ? [make("Setting", { key })] : []));
const find = (_state: Settings, book: Book, key: string | number): ApiObject<"Setting"> | undefined =>
  book.extras.settings[key] ? make("Setting", { key: String(key) }) : undefined;

export const SettingCollection = define("SettingCollection", {
  items: all,
  call: {
    ...keyed("setting", all, find),
    add: (_state, book, key: string, value: unknown) => {
      book.setExtra("settings", key, { value });
      return make("Setting", { key });
    },
  },
});
