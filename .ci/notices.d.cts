export interface Notice {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

export declare function packageRoot(file: string): string | undefined;
export declare function noticesText(notices: readonly Notice[]): string;
export declare function demanding(notices: readonly Notice[]): Notice[];
