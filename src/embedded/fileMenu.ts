// Opening and saving .xlsx files: two buttons in the header, their keys, and a line that says what came of it.
import type { Losses } from "./files/lost";
import { Refused } from "./files/refused";
import type { Words } from "./words";

export interface Workbooks {
  /** Opens a file in place of the workbook; answers what of it was left out. Throws `Refused`, and then nothing has changed. */
  open(name: string, bytes: Uint8Array): Promise<Losses>;
  save(): { readonly name: string; readonly bytes: Uint8Array; readonly lost: Losses };
  /** Whether there is work that no file has. */
  readonly unsaved: boolean;
}
interface Places {
  readonly open: HTMLElement;
  readonly save: HTMLElement;
  readonly input: HTMLInputElement;
  readonly note: HTMLElement;
}

const XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export function startFileMenu({ open, save, input, note }: Places, workbooks: Workbooks, words: Words): void {
  const say = (text: string): void => showNote(note, text, words.closeNote);
  open.textContent = words.open;
  save.textContent = words.save;
  open.title = words.openTip;
  save.title = words.saveTip;
  open.hidden = save.hidden = false;
  const choose = (): void => void ((!workbooks.unsaved || confirm(words.discard)) && input.click());
  const store = (): void => {
    const { name, bytes, lost } = workbooks.save();
    download(name, bytes);
    say([words.saved(name), words.notSaved(lost.list)].filter(Boolean).join(" "));
  };
  open.addEventListener("click", choose);
  save.addEventListener("click", store);
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    // The same file can be chosen again.
    input.value = "";
    if (file) void opened(file, open, workbooks, words).then(say);
  });
  document.addEventListener(
    "keydown",
    (event) => {
      const key = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : "";
      if (event.altKey || event.shiftKey || (key !== "o" && key !== "s")) return;
      event.preventDefault();
      event.stopPropagation();
      if (key === "o") choose();
      else store();
    },
    { capture: true },
  );
}

async function opened(file: File, button: HTMLElement, workbooks: Workbooks, words: Words): Promise<string> {
  button.ariaBusy = "true";
  try {
    const lost = await workbooks.open(file.name, new Uint8Array(await file.arrayBuffer()));
    return [words.opened(file.name), words.notOpened(lost.list)].filter(Boolean).join(" ");
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return words.refused(error.message);
  } finally {
    button.ariaBusy = "false";
  }
}

function download(name: string, bytes: Uint8Array): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type: XLSX }));
  Object.assign(document.createElement("a"), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

function showNote(place: HTMLElement, text: string, closeLabel: string): void {
  const close = Object.assign(document.createElement("button"), { type: "button", textContent: "×", title: closeLabel, ariaLabel: closeLabel });
  close.addEventListener("click", () => void (place.hidden = true));
  place.replaceChildren(Object.assign(document.createElement("span"), { textContent: text }), close);
  place.hidden = false;
}
