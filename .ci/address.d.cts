export declare const localAddress: string;
export declare function hostAddress(text: string | undefined): { readonly address?: string; readonly error?: string };
export declare function hostedManifest(manifest: string, address: string, functionsFile: string): string;
export declare function hostedFunctions(json: string, address: string): string;
