/** The pane as narrow as Excel makes it, and what can be wrong with it there. */
import AxeBuilder from "@axe-core/playwright";
import { explainTexts } from "../../src/pane/explain/texts";
import type { Tab } from "../../src/pane/state";
import { find, go, openTab, openWorkbook, textsOf, type Language, type Options, type Workbook } from "./workbook";

export const PANE_WIDTH = 320;

export async function openNarrow(options: Options): Promise<Workbook> {
  const workbook = await openWorkbook(options);
  await workbook.page.addStyleTag({ content: `#pane { flex-basis: ${PANE_WIDTH}px !important; width: ${PANE_WIDTH}px; }` });
  return workbook;
}

/** Opens a tab beside an answer of the Scenarios sheet, so that Explain has something to explain. */
export async function showTab({ page, pane }: Workbook, tab: Tab, language: Language = "en-US"): Promise<void> {
  const { shell, refresh, checks } = textsOf(language);
  await openTab(pane, shell.tabs[tab]);
  const { row, column } = await find(page, "Scenarios", "Round sold");
  await go(page, "Scenarios", column + 1, row);
  if (tab === "CapTable") {
    await pane.getByTestId("example-table").click();
    await pane.getByTestId("conversions").waitFor();
  }
  if (tab === "Scenarios") await pane.getByTestId("answers-side-by-side").waitFor();
  if (tab === "WhatIf") await pane.getByTestId("heat-map").waitFor();
  if (tab === "Refresh") await pane.getByText(refresh.nothingStale).waitFor();
  if (tab === "Checks") await pane.getByRole("heading", { name: checks.passing }).waitFor();
  if (tab === "Explain") await pane.getByRole("heading", { name: explainTexts(textsOf(language)).derivation }).waitFor();
}

/**
 * What axe finds in the pane, a line each. Fluent's keyboard library puts empty elements around tabs and dialogs that hand the
 * focus on as soon as they get it; axe sees hidden elements in the tab order, and the keyboard never rests on one.
 */
export async function findings({ page }: Workbook): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).include(["#pane iframe", "body"]).exclude(["#pane iframe", "[data-tabster-dummy]"]).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html, any }) => `${id}: ${html.slice(0, 160)} ${any[0]?.message ?? ""}`));
}

/** What is wider than the place it has, in words. */
export const tooWide = ({ pane }: Workbook): Promise<string[]> =>
  pane.evaluate(() => {
    const scrolls = (each: Element): boolean => each.scrollWidth > each.clientWidth && /auto|scroll|visible/.test(getComputedStyle(each).overflowX) && each.clientWidth > 0;
    const inline = (each: Element): boolean => getComputedStyle(each).display.startsWith("inline");
    return [...document.querySelectorAll("body, body *")]
      // A table with a column a scenario scrolls by itself, on purpose.
      .filter((each) => each.closest("[data-scrolls]") === null)
      .filter((each) => scrolls(each) && !inline(each) && each.getBoundingClientRect().right > 0)
      .filter((each) => [...each.querySelectorAll("*:not([data-scrolls] *)")].some((child) => child.getBoundingClientRect().right > document.documentElement.clientWidth + 1))
      .map((each) => `${each.tagName} ${each.className.toString().slice(0, 40)} ${each.scrollWidth} > ${each.clientWidth}`);
  });

/**
 * What a reader cannot read at this width, in words: a list narrower than one of its choices, and a word broken in two. Cells of a
 * table are left out, since they show the whole in a wider pane, and names that the user gave.
 */
export const cutOff = ({ pane }: Workbook): Promise<string[]> =>
  pane.evaluate(() => {
    const pen = document.createElement("canvas").getContext("2d")!;
    const found: string[] = [];
    for (const list of document.querySelectorAll<HTMLSelectElement>("select:not([data-row])")) {
      if (!list.checkVisibility() || /scenario|base/.test(list.dataset["testid"] ?? "")) continue;
      const look = getComputedStyle(list);
      pen.font = look.font;
      const room = list.clientWidth - parseFloat(look.paddingLeft) - parseFloat(look.paddingRight);
      for (const { text } of list.options) if (pen.measureText(text).width > room) found.push(`${list.dataset["testid"]} has ${Math.round(room)} px for ${text}`);
    }
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let text = texts.nextNode() as Text | null; text; text = texts.nextNode() as Text | null) {
      if (!text.parentElement!.checkVisibility()) continue;
      for (const { 0: word, index } of text.data.matchAll(/[A-Za-z]{4,}/g)) {
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        if (new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1) found.push(`${word} is broken`);
      }
    }
    return found;
  });

/** What has the focus in the pane, as tests know it: a cell of a table by column and row, else by id, kind, test id, or words. */
export const focused = ({ pane }: Workbook): Promise<string[]> =>
  pane.evaluate(() => {
    const { activeElement: at } = document;
    const { row, label } = (at as HTMLElement | null)?.dataset ?? {};
    return [label && `${label} ${row}`, at?.id, at?.getAttribute("type"), at?.getAttribute("data-testid"), at?.closest("[data-testid]")?.getAttribute("data-testid"), at?.getAttribute("aria-label"), at?.textContent].map((word) => word ?? "");
  });

/** Presses a key until what is wanted has the focus, as a person does who has no mouse. */
export async function reach(workbook: Workbook, wanted: string | RegExp, key = "Tab"): Promise<void> {
  for (let steps = 0; steps < 120; steps++) {
    if ((await focused(workbook)).some((word) => (typeof wanted === "string" ? word === wanted : wanted.test(word)))) return;
    await workbook.page.keyboard.press(key);
  }
  throw new Error(`${key} never reached ${String(wanted)}; the focus is on ${(await focused(workbook)).join(" | ")}.`);
}
