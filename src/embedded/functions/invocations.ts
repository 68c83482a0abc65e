// Calls functions the way Excel does: a batch of invocations through Microsoft's custom functions runtime in the frame.
import type { Host } from "../host/bridge";

const CATEGORY = 1;
const INVOKE = 1000;

export interface Invocation {
  readonly name: string;
  readonly args: readonly unknown[];
  readonly address?: string;
}
/** [id, true, value, flags] or [id, false, message, code, flags]. */
export type InvocationResult = readonly [id: number, succeeded: boolean, ...rest: unknown[]];

export class Invocations {
  private last = 0;
  private readonly open = new Map<number, (result: InvocationResult) => void>();

  constructor(private readonly host: Host) {}

  /** One result for each call, as the runtime reports it. */
  run(calls: readonly Invocation[]): Promise<InvocationResult[]> {
    const first = this.last + 1;
    this.last += calls.length;
    const results = calls.map((_, index) => new Promise<InvocationResult>((settled) => this.open.set(first + index, settled)));
    this.host.send(
      calls.map(({ name, args, address = "Sheet1!A1" }, index) => ({
        messageCategory: CATEGORY,
        messageType: INVOKE,
        targetId: "",
        message: [first + index, name, args, address, 0],
      })),
    );
    return Promise.all(results);
  }

  settle(results: readonly InvocationResult[]): void {
    for (const result of results) {
      this.open.get(result[0])?.(result);
      this.open.delete(result[0]);
    }
  }
}
