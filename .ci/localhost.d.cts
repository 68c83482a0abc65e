import type { Server, ServerOptions } from "node:https";

export declare function fileAt(address: string, folder: string): string | undefined;
export declare function headersOf(file: string): Readonly<Record<string, string>>;
export declare function serveFolder(folder: string, port: number, certificates: ServerOptions): Promise<Server>;
