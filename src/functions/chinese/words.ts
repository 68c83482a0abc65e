/** The form of a Chinese dictionary: every function of a group of English help, every parameter, and its errors where it has some. */
import type { Help } from "../customFunction";

type Translated<English extends Help> = {
  readonly summary: string;
  readonly parameters: { readonly [Name in keyof English["parameters"]]: string };
  /** Where the English source is a sentence; citations stay as they are. */
  readonly source?: string;
} & (English extends { readonly errors: string } ? { readonly errors: string } : { readonly errors?: never });

export type Chinese<Group extends Readonly<Record<string, Help>>> = { readonly [Name in keyof Group]: Translated<Group[Name]> };
