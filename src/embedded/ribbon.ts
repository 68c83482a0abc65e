// The add-in's part of Excel's ribbon, made from its manifest: the buttons of its tab, with their icons and tips in the language of the page.

interface Ribbon {
  readonly locale: string;
  /** Where this page has the files for which the manifest gives addresses of another server. */
  readonly folder: string;
  /** Presses a button: resolves when the add-in says that its command is over. */
  readonly press: (action: string) => Promise<void>;
}

export interface RibbonButton {
  readonly action: string;
  readonly label: string;
  readonly tip: string;
  /** Address of the icon, as the manifest gives it. */
  readonly icon: string;
}

/** The buttons that a manifest describes, in their order. */
export function ribbonButtons(manifest: Document, locale: string): RibbonButton[] {
  const valueOf = (id: string | null | undefined): string => {
    const resource = [...manifest.querySelectorAll("Resources [id]")].find((each) => each.getAttribute("id") === id);
    const own = [...(resource?.children ?? [])].find((each) => each.getAttribute("Locale") === locale);
    return own?.getAttribute("Value") ?? resource?.getAttribute("DefaultValue") ?? "";
  };
  const refersTo = (button: Element, selector: string): string => valueOf(button.querySelector(selector)?.getAttribute("resid"));
  return [...manifest.querySelectorAll("CustomTab Control")].map((button) => ({
    action: button.querySelector("FunctionName")?.textContent ?? "",
    label: refersTo(button, ":scope > Label"),
    tip: `${refersTo(button, "Supertip > Title")}\n${refersTo(button, "Supertip > Description")}`,
    icon: refersTo(button, 'Icon > [size="32"]'),
  }));
}

export function showRibbon(place: HTMLElement, manifest: string, { locale, folder, press }: Ribbon): void {
  const parsed = new DOMParser().parseFromString(manifest, "text/xml");
  place.setAttribute("aria-label", "Ribbon");
  place.replaceChildren(...ribbonButtons(parsed, locale).map((described) => buttonOf(described, folder, press)));
  place.hidden = false;
  // The grid listens for keys of the whole page.
  place.addEventListener("keydown", (event) => event.stopPropagation());
}

function buttonOf({ action, label, tip, icon }: RibbonButton, folder: string, press: Ribbon["press"]): HTMLButtonElement {
  const button = Object.assign(document.createElement("button"), { type: "button", title: tip });
  const image = Object.assign(document.createElement("img"), { src: `${folder}assets/${icon.split("/").at(-1)}`, alt: "", width: 20, height: 20 });
  button.append(image, label);
  button.addEventListener("click", () => {
    // As in Excel: a button whose command is not over does nothing.
    if (button.ariaBusy === "true") return;
    button.ariaBusy = "true";
    void press(action).then(() => (button.ariaBusy = "false"));
  });
  return button;
}
