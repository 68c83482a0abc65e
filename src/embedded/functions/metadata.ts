// What functions.json says of a custom function: Excel's view of it, and all the grid knows about it.

export interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly type?: string;
  readonly dimensionality?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters: readonly Parameter[];
  readonly allowErrorForDataTypeAny?: boolean;
  readonly options?: { readonly requiresAddress?: boolean; readonly allowErrorForDataTypeAny?: boolean };
}

export interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}
