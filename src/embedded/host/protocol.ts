// The wire protocol of office.js, as far as the embedded host speaks it: what a request holds and what an answer must hold.
// The names are Microsoft's, so that a recorded request can be read beside this page.

export const PathType = { global: 1, create: 2, method: 3, property: 4, indexer: 5, reference: 6, none: 7 } as const;
export const ActionType = { instantiate: 1, query: 2, method: 3, set: 4, trace: 5 } as const;

/** Arguments, with the ids of object paths in the places where an argument is itself an object of the API. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: ReferencedIds;
}
/** Inside a plain object, an object of the API is one with this property: the id of its path. */
export const PATH_INSIDE = "_ObjectPathId";
export type ReferencedIds = number | null | readonly ReferencedIds[];

/** How an object is reached: from its parent, by name or method. */
export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** What a load asks for: property paths such as `format/fill/color`, and for collections how many items. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface RichApiRequest {
  readonly Actions?: readonly Action[];
  readonly ObjectPaths?: Readonly<Record<string, ObjectPath>>;
}

export interface RichApiError {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

export interface RichApiAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: RichApiError;
}

/** A message the host sends on its own account: an event, or an invocation of a custom function. */
export interface Message {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: unknown;
}

/** What the bridge carries towards the host, and the two kinds it carries back. */
export interface BridgeRequest {
  readonly id: number;
  readonly message: { readonly body: string | RichApiRequest };
}
