// The spreadsheet in the page. A new workbook is a new mount: swapping the model of a mounted one breaks the library.
import { Model, Spreadsheet, components } from "@odoo/o-spreadsheet";
import { App, type Component } from "@odoo/owl";

/** A workbook as the library saves it; only what every workbook has is said here. */
export interface SavedWorkbook {
  readonly sheets: readonly object[];
  readonly [part: string]: unknown;
}

type Help = new (...parts: ConstructorParameters<typeof Component>) => Component & { state: { isCollapsed: boolean } };
const composer = components.Composer as unknown as { components: { FunctionDescriptionProvider: Help } };

/** The library folds the help on arguments away behind a small arrow; here it opens with the formula. */
class OpenHelp extends composer.components.FunctionDescriptionProvider {
  override setup(): void {
    super.setup();
    this.state.isCollapsed = false;
  }
}
composer.components.FunctionDescriptionProvider = OpenHelp;

export class Grid {
  private app: App | null = null;
  private model: Model | null = null;
  private readonly dark = matchMedia("(prefers-color-scheme: dark)");

  /** `notify` says what the grid wants its user to know. */
  constructor(
    private readonly place: HTMLElement,
    private readonly templates: string,
    private readonly notify: (text: string) => void,
  ) {
    this.dark.addEventListener("change", () => void this.mount());
  }

  async open(data: SavedWorkbook): Promise<Model> {
    const model = new Model(data, { mode: "normal" }, [], undefined, false);
    this.model = model;
    await this.mount();
    return model;
  }

  private async mount(): Promise<void> {
    this.app?.destroy();
    const props = {
      model: this.model,
      colorScheme: this.dark.matches ? "dark" : "light",
      notifyUser: ({ text }: { text: string }) => this.notify(text),
      raiseError: (message: string, done?: () => void) => this.tell(message, done),
      askConfirmation: (message: string, yes: () => void, no?: () => void) => (confirm(message) ? yes() : no?.()),
    };
    this.app = new App(Spreadsheet as never, { templates: this.templates, props });
    await this.app.mount(this.place);
  }

  private tell(message: string, done?: () => void): void {
    alert(message);
    done?.();
  }
}
