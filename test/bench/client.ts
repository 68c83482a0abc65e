/** Microsoft's custom functions client, office.js, in a page of its own, with a host that answers at once in place of Excel. */
import type { Page } from "playwright-core";
import type { Call } from "./cells";
import type { Peers } from "./peers";

/** One batch: the answers, and the milliseconds until all functions had been called and until the host had every answer. */
export interface Batch {
  readonly values: readonly unknown[];
  readonly called: number;
  readonly answered: number;
}

interface InstantHost {
  /** When the client said that it takes calls. */
  ready: number | undefined;
  run(calls: readonly Call[]): Promise<Batch>;
}

declare global {
  var instantHost: InstantHost;
}

/** Functions that do nothing, so that what is the client's own shows: one gives back its first argument, one a table of 120 rows. */
const trivial = `
  CustomFunctions.associate("TRIVIAL", (value) => value);
  const table = Array.from({ length: 120 }, (_, row) => Array.from({ length: 13 }, (__, column) => row + column / 7));
  CustomFunctions.associate("TRIVIALTABLE", () => table);`;

/** Opens the page in a context of its own; `functions` says whether functions.js is in it. */
export async function openClient({ browser, address }: Pick<Peers, "browser" | "address">, { functions = true, features = [] }: { functions?: boolean; features?: readonly number[] } = {}): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(answerAtOnce, features);
  const script = functions ? `<script>performance.mark("before")</script><script src="/addin/functions.js"></script>` : "";
  const body = `<!doctype html><title>Client</title><script src="/vendor/office-js/office.js"></script>${script}<script>performance.mark("functions");${trivial}</script>`;
  await page.route(`${address}/client.html`, (route) => route.fulfill({ contentType: "text/html", body }));
  await page.goto(`${address}/client.html`);
  await page.waitForFunction(() => instantHost.ready);
  return page;
}

/** Rejects where a function has no answer: there is nothing to time then. */
export const runBatch = (page: Page, calls: readonly Call[]): Promise<Batch> => page.evaluate((batch) => instantHost.run(batch), calls);

/** Runs in the page before office.js: what office.js finds where Excel for Windows would be. */
export function answerAtOnce(features: readonly number[]): void {
  interface Action { readonly Id: number; readonly Name: string; readonly ArgumentInfo: { readonly Arguments?: readonly unknown[] } }
  type Answer = (result: readonly unknown[]) => void;
  const open = new Map<number, Answer>();
  let last = 0;

  const value = ({ Name, ArgumentInfo }: Action): unknown => {
    if (Name === "_SetOsfControlContainerReadyForCustomFunctions") host.ready = performance.now();
    if (Name === "_GetEnabledFeatures") return features;
    if (Name === "SetInvocationArrayResults") for (const result of ArgumentInfo.Arguments?.[0] as [number, ...unknown[]][]) open.get(result[0])?.(result);
    return null;
  };
  const bridge = {
    onMessageFromHost: undefined as ((text: string) => void) | undefined,
    sendMessageToHost(text: string): void {
      const { id, message } = JSON.parse(text) as { id: number; message: { body: string | object } };
      const { Actions = [] } = (typeof message.body === "string" ? JSON.parse(message.body) : message.body) as { Actions?: Action[] };
      const body = JSON.stringify({ Results: Actions.map((action) => ({ ActionId: action.Id, Value: value(action) })) });
      queueMicrotask(() => bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, flags: 0, message: { statusCode: 200, headers: {}, body } })));
    },
  };
  const host: InstantHost = { ready: undefined, run };
  async function run(calls: readonly Call[]): Promise<Batch> {
    const first = last + 1;
    last += calls.length;
    const results = Promise.all(calls.map((_, i) => new Promise<readonly unknown[]>((answer) => open.set(first + i, answer))));
    const entries = calls.map(({ name, args }, i) => ({ messageCategory: 1, messageType: 1000, targetId: "", message: [first + i, name, args, "Sheet1!A1", 0] }));
    const message = JSON.stringify({ type: 3, message: { entries } });
    const start = performance.now();
    bridge.onMessageFromHost?.(message);
    const called = performance.now() - start;
    const values = await results;
    const answered = performance.now() - start;
    open.clear();
    // An error of a function's own comes as a value: the object that stands for it.
    const failed = values.findIndex(([, succeeded, answer]) => succeeded !== true || (typeof answer === "object" && answer !== null && !Array.isArray(answer)));
    if (failed >= 0) throw new Error(`${calls[failed]!.name} has no answer in the page but ${JSON.stringify(values[failed])}; nothing is compared.`);
    return { values: values.map(([, , answer]) => answer), called, answered };
  }

  const matrix = { ExcelApi: "1.12", CustomFunctions: "1.9", CustomFunctionsRuntime: "1.3", SharedRuntime: "1.1", RichApiRuntime: "1.2", RichApiRuntimeFlag: "1.2" };
  const constants: Record<string, unknown> = {
    GetAppType: 1, GetSolutionRef: "bench", GetAppVersionMajor: 16, GetAppVersionMinor: 1, GetAppUILocale: "en-US", GetAppDataLocale: "en-US", GetDocUrl: "bench.xlsx", GetAppCapabilities: 0,
    GetActivationMode: 0, GetControlIntegrationLevel: 1, GetSolutionToken: "", GetCorrelationId: "bench", GetInstanceId: "bench", GetTouchEnabled: false, GetCommerceAllowed: true,
    GetSupportedMatrix: JSON.stringify(matrix), GetHostCustomMessage: "", GetHostFullVersion: "16.0.20000.10000", GetInitialDisplayMode: 1, GetOfficeThemeInfo: JSON.stringify({ bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x242424 }), GetSettings: { GetKeys: () => [], Read: () => [[], []] },
  };
  const context = Object.fromEntries(Object.entries(constants).map(([name, constant]) => [name, () => constant]));
  const external = {
    GetContext: () => context,
    // The last figure makes the client take calls of custom functions, as in a shared runtime.
    GetHostInfo: () => "_host_Info=Excel$Win32$16.01$en-US$$$disableLogging$2",
    GetLoggingAllowed: () => false,
    Execute: (_id: number, _parameters: unknown, answer?: (result: unknown) => void) => answer?.([0, []]),
    RegisterEvent: (_id: number, _target: string, _handler: unknown, answer?: (result: unknown) => void) => answer?.([0]),
    UnregisterEvent: (_id: number, _target: string, answer?: (result: unknown) => void) => answer?.([0]),
  };
  Object.defineProperty(window, "external", { value: external, writable: true, configurable: true });
  Object.assign(window, { _richApiNativeBridge: bridge, instantHost: host });
}
