// Executes one request of office.js on the book. A request is a list of actions on object paths; the answer has a result for each
// action up to the first that fails. The whole request is one transaction: one undo step, one evaluation, one repaint.
import { make, type ApiObject, type TypeName } from "./api";
import type { Book } from "./book";
import { HostError, apiNotFound, fail, notFound } from "./failure";
import { ActionType, PATH_INSIDE, PathType } from "./protocol";
import type { Action, ArgumentInfo, ObjectPath, QueryInfo, ReferencedIds, RichApiAnswer, RichApiRequest } from "./protocol";
import { services, vocabulary } from "./vocabulary";

/** Any type of the vocabulary, with its handlers reduced to what the wire knows. */
type AnyHandler = (state: ApiObject, book: Book, ...values: unknown[]) => unknown;
interface AnyType {
  readonly ids: readonly string[];
  readonly tracked: boolean;
  readonly items?: (state: ApiObject, book: Book) => readonly ApiObject[];
  readonly get: Readonly<Record<string, AnyHandler>>;
  readonly set: Readonly<Record<string, AnyHandler>>;
  readonly nav: Readonly<Record<string, AnyHandler>>;
  readonly call: Readonly<Record<string, AnyHandler>>;
}
type Kind = "get" | "set" | "nav" | "call";

const typeNamed = (name: TypeName): AnyType => vocabulary[name] as unknown as AnyType;
const camel = (wire: string): string => wire.charAt(0).toLowerCase() + wire.slice(1);
const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);

export class Interpreter {
  /** Objects that outlive their request because the add-in tracks them, by reference id. */
  readonly references = new Map<string, ApiObject>();
  requests = 0;
  private readonly ids = new WeakMap<ApiObject, string>();
  private lastReference = 0;

  constructor(private readonly book: Book) {}

  run(request: RichApiRequest): RichApiAnswer {
    this.requests++;
    const execution = new Execution(request, this.book, this);
    this.book.transaction(() => execution.run());
    for (const id of execution.made) if (!execution.kept.has(id)) this.references.delete(id);
    return execution.answer;
  }

  /** The id under which the object is found again; new ids are noted, so that those nobody keeps can be dropped. */
  reference(object: ApiObject, made: Set<string>): string {
    const known = this.ids.get(object);
    if (known !== undefined) return known;
    const id = `r${++this.lastReference}`;
    this.ids.set(object, id);
    this.references.set(id, object);
    made.add(id);
    return id;
  }
}

/** One request on its way: the objects it has reached, and what it has answered so far. */
class Execution {
  readonly made = new Set<string>();
  readonly kept = new Set<string>();
  answer: RichApiAnswer = { Results: [], TraceIds: [] };
  private readonly objects = new Map<number, ApiObject | null>();
  private where = "";

  constructor(
    private readonly request: RichApiRequest,
    private readonly book: Book,
    private readonly host: Interpreter,
  ) {}

  run(): void {
    const results: { ActionId: number; Value: unknown }[] = [];
    const traces: number[] = [];
    this.answer = { Results: results, TraceIds: traces };
    for (const [index, action] of (this.request.Actions ?? []).entries()) {
      try {
        results.push({ ActionId: action.Id, Value: this.perform(action, traces) ?? null });
      } catch (error) {
        this.answer = { Results: results, TraceIds: traces, Error: this.report(error, index) };
        return;
      }
    }
  }

  private report(error: unknown, index: number): NonNullable<RichApiAnswer["Error"]> {
    const known = error instanceof HostError;
    // An error of ours is told to the page, so that it is seen and fails a test.
    if (!known) reportError(error);
    return {
      Code: known ? error.code : "GeneralException",
      Message: known ? error.message : "There was an internal error while processing the request.",
      Location: this.where,
      ActionIndex: index,
      HttpStatusCode: known && error.code === "ItemNotFound" ? 404 : 400,
    };
  }

  private perform(action: Action, traces: number[]): unknown {
    if (action.ActionType === ActionType.trace) {
      traces.push(action.Id);
      return null;
    }
    const object = this.object(action.ObjectPathId);
    switch (action.ActionType) {
      case ActionType.instantiate:
        return object && this.identity(object);
      case ActionType.query:
        return object && this.query(object, action.QueryInfo);
      case ActionType.method:
        return this.invoke(object, action);
      case ActionType.set:
        if (object === null) notFound(action.Name);
        return void this.member(object, ["set"], action.Name).run(object, this.book, ...this.values(action.ArgumentInfo).slice(0, 1));
      default:
        return fail("NotImplemented", `Action type ${action.ActionType} is not implemented.`);
    }
  }

  private invoke(object: ApiObject | null, { Name, ArgumentInfo }: Action): unknown {
    if (Name === "_KeepReference") return void (object && this.kept.add(this.host.reference(object, this.made)));
    // Asked of the workbook, with the id as argument.
    if (Name === "_RemoveReference") return void this.host.references.delete(String(ArgumentInfo?.Arguments?.[0]));
    if (object === null) return null;
    return this.member(object, ["call"], Name).run(object, this.book, ...this.values(ArgumentInfo));
  }

  private member(object: ApiObject, kinds: readonly Kind[], wire: string): { kind: Kind; name: string; run: AnyHandler } {
    const name = camel(wire);
    this.where = `${object.type}.${name}`;
    const type = typeNamed(object.type);
    for (const kind of kinds) {
      const run = Object.hasOwn(type[kind], name) ? type[kind][name] : undefined;
      if (run) return { kind, name, run };
    }
    return apiNotFound(this.where);
  }

  private values({ Arguments = [], ReferencedObjectPathIds = null }: ArgumentInfo = {}): unknown[] {
    const resolve = (value: unknown, ids: ReferencedIds): unknown => {
      if (Array.isArray(ids) && Array.isArray(value)) return value.map((each, index) => resolve(each, (ids as ReferencedIds[])[index] ?? null));
      return typeof ids === "number" && ids ? this.object(ids) : this.inside(value);
    };
    return resolve(Arguments, ReferencedObjectPathIds) as unknown[];
  }

  /** Objects of the API that stand inside a plain object, such as the range of a list's source. */
  private inside(value: unknown): unknown {
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return value.some((each) => typeof each === "object") ? value.map((each) => this.inside(each)) : value;
    if (PATH_INSIDE in value) return this.object(Number(value[PATH_INSIDE]));
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, this.inside(each)]));
  }

  /** The object behind a path, made once in a request: office.js may name it in several actions. */
  private object(id: number): ApiObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths?.[String(id)];
    const object = path ? this.reached(path) : fail("InvalidObjectPath", `There is no object path ${id}.`);
    this.objects.set(id, object);
    return object;
  }

  private reached(path: ObjectPath): ApiObject | null {
    switch (path.ObjectPathType) {
      case PathType.global:
        return make("Workbook", {});
      case PathType.none:
        return null;
      case PathType.reference:
        return this.host.references.get(path.Name) ?? fail("InvalidReference", "This reference is not valid for the current operation.");
      case PathType.create:
        this.where = path.Name;
        return services[path.Name]?.() ?? apiNotFound(path.Name);
    }
    const parent = this.object(path.ParentObjectPathId);
    if (parent === null) return null;
    const property = path.ObjectPathType === PathType.property;
    const name = path.ObjectPathType === PathType.indexer ? "GetItem" : path.Name;
    const { run } = this.member(parent, [property ? "nav" : "call"], name);
    return run(parent, this.book, ...(property ? [] : this.values(path.ArgumentInfo))) as ApiObject | null;
  }

  /** What office.js needs to find the object again in a later request: its ids, or a reference kept here. */
  private identity(object: ApiObject): Record<string, unknown> {
    const type = typeNamed(object.type);
    const value: Record<string, unknown> = {};
    for (const name of type.ids) value[pascal(name)] = type.get[name]?.(object, this.book);
    if (type.tracked) value["_ReferenceId"] = this.host.reference(object, this.made);
    return value;
  }

  private query(object: ApiObject, query: QueryInfo = {}): Record<string, unknown> {
    const wanted = [...(query.Select ?? []), ...(query.Expand ?? [])].filter(Boolean);
    const type = typeNamed(object.type);
    if (!type.items) return this.properties(object, wanted);
    // A collection has a few properties of its own, such as count; all else is asked of its items.
    const own = wanted.filter((select) => Object.hasOwn(type.get, camel(select)));
    const value = own.length ? this.properties(object, own) : {};
    return own.length && own.length === wanted.length
      ? value
      : { ...value, _Items: this.items(type.items(object, this.book), wanted.filter((select) => !own.includes(select)), query) };
  }

  private items(items: readonly ApiObject[], wanted: readonly string[], { Skip = 0, Top }: QueryInfo): Record<string, unknown>[] {
    const inner = wanted.map((select) => select.replace(/^items\/?/i, "")).filter(Boolean);
    const page = items.slice(Skip, Top ? Skip + Top : undefined);
    return page.map((each) => ({ ...this.identity(each), ...this.query(each, { Select: inner }) }));
  }

  private properties(object: ApiObject, wanted: readonly string[]): Record<string, unknown> {
    const value = this.identity(object);
    const nested = new Map<string, { run: AnyHandler; selects: string[] }>();
    for (const select of wanted.length ? wanted : Object.keys(typeNamed(object.type).get)) {
      const [head = "", ...rest] = select.split("/");
      const { kind, name, run } = this.member(object, ["get", "nav"], head);
      if (kind === "get") value[pascal(name)] = run(object, this.book);
      else nested.set(name, { run, selects: [...(nested.get(name)?.selects ?? []), rest.join("/")] });
    }
    for (const [name, { run, selects }] of nested) {
      const child = run(object, this.book) as ApiObject | null;
      value[pascal(name)] = child && this.query(child, { Select: selects });
    }
    return value;
  }
}
