// Custom XML parts. They can be undone here, as they cannot in Excel.
import { define, make, type ApiObject } from "../api";
import type { Book } from "../book";
import { keyed, sure } from "../collection";
import { badArgument, notFound } from "../failure";

type Part = ApiObject<"CustomXmlPart">;

const contentOf = ({ id }: Part, book: Book): { xml: string; namespaceUri: string } => book.extras.customXml[id] ?? notFound("custom XML part");

function namespaceOf(xml: string): string {
  const parsed = new DOMParser().parseFromString(xml, "application/xml");
  if (parsed.querySelector("parsererror")) badArgument("The XML is not well formed.");
  return parsed.documentElement.namespaceURI ?? "";
}

export const CustomXmlPart = define("CustomXmlPart", {
  ids: ["id"],
  get: { id: ({ id }) => id, namespaceUri: (state, book) => contentOf(state, book).namespaceUri },
  call: {
    getXml: (state, book) => contentOf(state, book).xml,
    setXml: (state, book, xml: string) => {
      contentOf(state, book);
      book.setExtra("customXml", state.id, { xml, namespaceUri: namespaceOf(xml) });
    },
    delete: ({ id }, book) => book.setExtra("customXml", id, undefined),
  },
});

type Parts = ApiObject<"CustomXmlPartCollection"> | ApiObject<"CustomXmlPartScopedCollection">;

function all(state: Parts, book: Book): Part[] {
  const wanted = state.type === "CustomXmlPartScopedCollection" ? state.namespaceUri : undefined;
  return Object.entries(book.extras.customXml).flatMap(([id, part]) =>
    part && (wanted === undefined || part.namespaceUri === wanted) ? [make("CustomXmlPart", { id })] : [],
  );
}
const find = (state: Parts, book: Book, id: string | number): Part | undefined => all(state, book).find((part) => part.id === id);

function only(state: Parts, book: Book): Part | null {
  const parts = all(state, book);
  return parts.length === 1 ? (parts[0] ?? null) : null;
}

export const CustomXmlPartScopedCollection = define("CustomXmlPartScopedCollection", {
  items: all,
  call: {
    ...keyed<"CustomXmlPartScopedCollection">("custom XML part", all, find),
    getOnlyItem: sure<"CustomXmlPartScopedCollection">("only custom XML part", only),
    getOnlyItemOrNullObject: only,
  },
});

export const CustomXmlPartCollection = define("CustomXmlPartCollection", {
  items: all,
  call: {
    ...keyed<"CustomXmlPartCollection">("custom XML part", all, find),
    getByNamespace: (_state, _book, namespaceUri: string) => make("CustomXmlPartScopedCollection", { namespaceUri }),
    add: (_state, book, xml: string) => {
      const id = `{${book.newId().toUpperCase()}}`;
      book.setExtra("customXml", id, { xml, namespaceUri: namespaceOf(xml) });
      return make("CustomXmlPart", { id });
    },
  },
});
