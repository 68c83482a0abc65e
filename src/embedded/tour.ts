// A short tour of the three jobs, in the header: it can be left, and taken again.

import type { Words } from "./words";

const LEFT = "creditstake.tour.left";

export function startTour(place: HTMLElement, again: HTMLElement, words: Words): void {
  const { steps } = words;
  let step = 0;
  const text = document.createElement("p");
  text.setAttribute("aria-live", "polite");
  const back = button(words.back, () => show(step - 1));
  const next = button(words.next, () => show(step + 1));
  const close = button(words.closeTour, () => leave());
  place.replaceChildren(text, back, next, close);

  function show(wanted: number): void {
    step = Math.min(Math.max(wanted, 0), steps.length - 1);
    const [title, sentence, key] = steps[step] ?? ["", ""];
    text.replaceChildren(words.place(step + 1, steps.length), strong(title), ` ${sentence} `, ...(key ? [keyboard(key)] : []));
    // Not `disabled`: the focus would be lost at the ends.
    back.setAttribute("aria-disabled", String(step === 0));
    next.setAttribute("aria-disabled", String(step === steps.length - 1));
    place.hidden = false;
    again.hidden = true;
  }
  function leave(): void {
    place.hidden = true;
    again.hidden = false;
    again.focus();
    remember(true);
  }
  place.addEventListener("keydown", (event) => {
    if (event.key === "Escape") leave();
    if (event.key === "ArrowLeft") show(step - 1);
    if (event.key === "ArrowRight") show(step + 1);
    // The grid listens for keys of the whole page.
    event.stopPropagation();
  });
  again.addEventListener("click", () => {
    remember(false);
    show(0);
    next.focus();
  });
  if (wasLeft()) again.hidden = false;
  else show(0);
}

function button(label: string, run: () => void): HTMLButtonElement {
  const element = Object.assign(document.createElement("button"), { type: "button", textContent: label });
  element.addEventListener("click", run);
  return element;
}
const strong = (text: string): HTMLElement => Object.assign(document.createElement("strong"), { textContent: text });
const keyboard = (text: string): HTMLElement => Object.assign(document.createElement("kbd"), { textContent: text });

/** A browser that keeps nothing shows the tour every time. */
function remember(left: boolean): void {
  try {
    if (left) localStorage.setItem(LEFT, "yes");
    else localStorage.removeItem(LEFT);
  } catch {
    return;
  }
}
function wasLeft(): boolean {
  try {
    return localStorage.getItem(LEFT) === "yes";
  } catch {
    return false;
  }
}
