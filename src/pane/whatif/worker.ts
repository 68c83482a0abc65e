/** The root of the thread that calculates: a clerk behind the messages of the page. It says at once that it is there. */
import { clerk, type Reply, type Request } from "./request";

/** What a thread of its own has in place of a window. */
interface Scope {
  onmessage: ((event: MessageEvent<Request>) => void) | null;
  postMessage(reply: Reply | "ready", transfer: readonly Transferable[]): void;
}

const scope = self as unknown as Scope;
const answer = clerk();

scope.onmessage = ({ data }) => {
  const reply = answer(data);
  scope.postMessage(reply, "piece" in reply && reply.piece instanceof Float64Array ? [reply.piece.buffer] : []);
};
scope.postMessage("ready", []);
