// Puts into a frame, before office.js loads there, what office.js expects of Excel for Windows: window.external and
// _richApiNativeBridge. Requests wait until a workbook is open; events travel the other way as rich API messages.
import type { Interpreter } from "./interpreter";
import type { BridgeRequest, Message, RichApiRequest } from "./protocol";
import { tasksOf } from "./tasks";

/** What the host implements: the sets the product's manifest requires, and of Excel's own the members listed in `vocabulary`. */
export const requirements = {
  ExcelApi: "1.12",
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.3",
  SharedRuntime: "1.1",
  RichApiRuntime: "1.2",
  RichApiRuntimeFlag: "1.2",
} as const;

/** Numbers by which the older part of office.js names an event and a method: a button was pressed, and its command is over. */
const COMMAND_INVOKED = 39;
const COMMAND_COMPLETED = 94;

type Answer = ((result: number | readonly unknown[]) => void) | undefined;
type ClassicHandler = (id: number, payload: unknown) => void;

interface Bridge {
  sendMessageToHost(text: string): void;
  /** Set by office.js when it has loaded. */
  onMessageFromHost?: (text: string) => void;
}

/** The frame's window, with what office.js and the add-in put on it. */
export interface PaneWindow extends Window, Pick<typeof globalThis, "MessageChannel"> {
  _richApiNativeBridge?: Bridge;
  readonly Office: { onReady(): Promise<unknown> };
  readonly CustomFunctions: CustomFunctionsGlobal;
}
type ErrorClass = new (code: string, message?: string) => { readonly code: string; readonly message: string };
export type CustomFunction = (...values: unknown[]) => unknown;
export interface CustomFunctionsGlobal {
  readonly _association: { readonly mappings: Readonly<Record<string, CustomFunction>> };
  readonly Error: ErrorClass;
}

export class Host {
  private interpreter: Interpreter | null = null;
  private readonly waiting: (() => void)[] = [];
  /** Handlers of Office.context.document events, by id. */
  private readonly handlers = new Map<number, ClassicHandler[]>();
  private readonly bridge: Bridge = { sendMessageToHost: (text) => this.receive(JSON.parse(text) as BridgeRequest) };

  /** Commands that are under way, by id: what to do when each is over. */
  private readonly commands = new Map<string, () => void>();

  private readonly inHost = tasksOf(window);
  private inPane: typeof this.inHost = () => undefined;

  constructor(private readonly locale: string) {}

  /** Gives the frame's window its host; must happen before its page starts. */
  install(frame: PaneWindow): void {
    this.inPane = tasksOf(frame);
    Object.defineProperty(frame, "external", { value: this.external(), writable: true, configurable: true });
    frame._richApiNativeBridge = this.bridge;
  }
  isIn(frame: PaneWindow): boolean {
    return frame._richApiNativeBridge === this.bridge;
  }

  /** A workbook is open: from now on its interpreter answers, beginning with what has waited. */
  open(interpreter: Interpreter): void {
    this.interpreter = interpreter;
    for (const answer of this.waiting.splice(0)) this.inHost(answer);
  }
  send(entries: readonly Message[]): void {
    this.post({ type: 3, message: { entries } });
  }
  raise(id: number, payload: unknown): void {
    for (const handler of this.handlers.get(id) ?? []) handler(id, payload);
  }

  /** Calls the function that the add-in has associated with an action, as a button of Excel's ribbon does; resolves when the add-in says it is over. */
  command(action: string): Promise<void> {
    const id = crypto.randomUUID();
    return new Promise((over) => {
      this.commands.set(id, over);
      this.raise(COMMAND_INVOKED, [id, action, JSON.stringify({ source: { id: action } })]);
    });
  }

  private executed(method: number, parameters: readonly unknown[]): void {
    if (method !== COMMAND_COMPLETED) return;
    const id = String(parameters[0]);
    this.commands.get(id)?.();
    this.commands.delete(id);
  }

  private post(message: object): void {
    const text = JSON.stringify(message);
    this.inPane(() => this.bridge.onMessageFromHost?.(text));
  }

  private receive({ id, message }: BridgeRequest): void {
    const request = typeof message.body === "string" ? (JSON.parse(message.body) as RichApiRequest) : message.body;
    const answer = (): void => {
      const body = JSON.stringify(this.interpreter?.run(request));
      this.post({ id, type: 2, flags: 0, message: { statusCode: 200, headers: {}, body } });
    };
    if (this.interpreter) this.inHost(answer);
    else this.waiting.push(answer);
  }

  private external(): object {
    const context = officeContext(this.locale);
    return {
      GetContext: () => context,
      GetHostInfo: () => `_host_Info=Excel$Win32$16.01$${this.locale}$$$disableLogging$0`,
      GetLoggingAllowed: () => false,
      Execute: (method: number, parameters: readonly unknown[], answer: Answer) => {
        this.executed(method, parameters);
        answer?.(0);
      },
      RegisterEvent: (id: number, _target: string, handler: ClassicHandler, answer: Answer) => {
        this.handlers.set(id, [...(this.handlers.get(id) ?? []), handler]);
        answer?.([0]);
      },
      UnregisterEvent: (id: number, _target: string, answer: Answer) => {
        this.handlers.delete(id);
        answer?.([0]);
      },
    };
  }
}

/** Colors as numbers, which office.js turns into #RRGGBB: those of the page around the pane. */
const lightTheme = { bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0x242424, controlBackgroundColor: 0xf5f5f5, controlForegroundColor: 0x242424 };
const darkTheme = { bodyBackgroundColor: 0x1f1f1f, bodyForegroundColor: 0xffffff, controlBackgroundColor: 0x292929, controlForegroundColor: 0xffffff };

/** What window.external.GetContext() answers: a desktop Excel that logs nothing and knows no account. */
function officeContext(locale: string): Readonly<Record<string, () => unknown>> {
  return {
    GetAppType: () => 1,
    GetSolutionRef: () => "embedded",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => locale,
    GetAppDataLocale: () => locale,
    GetDocUrl: () => "embedded.xlsx",
    GetAppCapabilities: () => 0,
    GetActivationMode: () => 0,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetCorrelationId: () => "embedded",
    GetInstanceId: () => "embedded",
    GetTouchEnabled: () => false,
    GetCommerceAllowed: () => true,
    GetSupportedMatrix: () => JSON.stringify(requirements),
    GetHostCustomMessage: () => "",
    GetHostFullVersion: () => "16.0.20000.10000",
    GetInitialDisplayMode: () => 1,
    GetOfficeThemeInfo: () => JSON.stringify(matchMedia("(prefers-color-scheme: dark)").matches ? darkTheme : lightTheme),
    GetSettings: () => ({ GetKeys: () => [], Read: () => [[], []] }),
  };
}

export interface HostedFrame {
  readonly element: HTMLIFrameElement;
  readonly window: PaneWindow;
  readonly host: Host;
}

/** A frame whose window carries the host before its page starts. The address must be set BEFORE the element is attached: only then
 *  does the first same-origin navigation keep the window of the initial empty document, and with it what was put there. */
export async function hostedFrame(container: HTMLElement, url: string, title: string, locale: string): Promise<HostedFrame> {
  const element = Object.assign(document.createElement("iframe"), { title, src: url });
  container.append(element);
  const host = new Host(locale);
  host.install(element.contentWindow as PaneWindow);
  await new Promise((loaded) => element.addEventListener("load", loaded, { once: true }));
  const window = element.contentWindow as PaneWindow;
  if (!host.isIn(window)) throw new Error("This browser replaced the frame's window, so office.js found no host in it.");
  return { element, window, host };
}
