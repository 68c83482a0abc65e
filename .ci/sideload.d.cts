type Command = readonly [string, readonly string[]];

export interface Steps {
  readonly copy?: { readonly from: string; readonly to: string };
  readonly remove?: string;
  readonly probe?: Command;
  readonly command?: Command;
  readonly say: readonly string[];
}

export declare function sideload(platform: string, about: { readonly home: string; readonly manifest: string; readonly id: string }): Steps;
export declare function unload(platform: string, about: { readonly home: string; readonly id: string }): Steps;
export declare function onTheWeb(manifest: string): readonly string[];
