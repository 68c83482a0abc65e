/** Versions as they stand in a workbook, read strictly: what is not exactly as this release writes it is left alone, and said. */
import { noVersions, SCHEMA, versionReasons, type Version, type VersionModel, type Versions, type VersionScenario } from "./version";

export type VersionsState =
  | { readonly kind: "read"; readonly list: Versions }
  /** Something in it is not as it was written. */
  | { readonly kind: "damaged" }
  | { readonly kind: "newer"; readonly schema: number };

export function readVersions(value: unknown): VersionsState {
  if (value === undefined) return { kind: "read", list: noVersions };
  if (isRecord(value) && typeof value["schema"] === "number" && value["schema"] > SCHEMA) return { kind: "newer", schema: value["schema"] };
  return isVersions(value) ? { kind: "read", list: value } : { kind: "damaged" };
}

type Fields = Readonly<Record<string, unknown>>;
type Test = (value: unknown) => boolean;

const isRecord = (value: unknown): value is Fields => typeof value === "object" && value !== null && !Array.isArray(value);
const isText: Test = (value) => typeof value === "string";
const isCount: Test = (value) => Number.isSafeInteger(value) && Number(value) >= 0;
const isTime: Test = (value) => typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,3})?Z$/.test(value);
const isFigure: Test = (value) => typeof value === "number" && Number.isFinite(value);
const isGiven: Test = (value) => isFigure(value) || typeof value === "boolean" || (typeof value === "string" && value !== "");
const each = (test: Test): Test => (value) => Array.isArray(value) && value.every(test);
const valued = (test: Test): Test => (value) => isRecord(value) && Object.values(value).every(test);

/** Exactly these fields, each as its test says. */
const fields = (tests: Readonly<Record<string, Test>>): Test => (value) =>
  isRecord(value) && Object.keys(value).length === Object.keys(tests).length && Object.entries(tests).every(([name, test]) => Object.prototype.hasOwnProperty.call(value, name) && test(value[name]));

const isScenario = fields({ name: isText, terms: valued(isGiven), measures: valued(isFigure) } satisfies Record<keyof VersionScenario, Test>);
const isModel = fields({ table: isText, scenarios: each(isScenario) } satisfies Record<keyof VersionModel, Test>);
const isVersion = fields({
  number: isCount,
  when: isTime,
  who: isText,
  note: isText,
  reason: (value) => versionReasons.some((reason) => reason === value),
  models: each(isModel),
} satisfies Record<keyof Version, Test>);
const isList = fields({
  schema: (value) => value === SCHEMA,
  next: isCount,
  thinned: fields({ count: isCount, until: (value) => value === "" || isTime(value) }),
  versions: each(isVersion),
} satisfies Record<keyof Versions, Test>);

/** Numbers rise, and the next is above all of them. */
function isVersions(value: unknown): value is Versions {
  if (!isList(value)) return false;
  const { versions, next } = value as Versions;
  return versions.every(({ number }, i) => number > (versions[i - 1]?.number ?? 0) && number < next);
}
