// The members every keyed collection of the Excel API has, from one finder.
import type { ApiObject, Handler, TypeName } from "./api";
import type { Book } from "./book";
import { notFound } from "./failure";

type Finder<Name extends TypeName> = (state: ApiObject<Name>, book: Book, key: string | number) => ApiObject | undefined;
type All<Name extends TypeName> = (state: ApiObject<Name>, book: Book) => readonly ApiObject[];

/** getItem, getItemOrNullObject and getCount. */
export function keyed<Name extends TypeName>(what: string, all: All<Name>, find: Finder<Name>): Record<string, Handler<Name>> {
  return {
    getItem: (state, book, key: string | number) => find(state, book, key) ?? notFound(`${what} ${JSON.stringify(key)}`),
    getItemOrNullObject: (state, book, key: string | number) => find(state, book, key) ?? null,
    getCount: (state, book) => all(state, book).length,
  };
}

/** getItemAt, which only some collections have. */
export function at<Name extends TypeName>(what: string, all: All<Name>): Record<string, Handler<Name>> {
  return { getItemAt: (state, book, index: number) => all(state, book)[index] ?? notFound(`${what} number ${index}`) };
}

/** get and getOrNullObject from one search: the first throws, the second answers null. */
export function sure<Name extends TypeName>(what: string, find: Handler<Name, ApiObject | null>): Handler<Name> {
  return (state, book, ...values) => find(state, book, ...values) ?? notFound(what);
}
