/** Where menus are drawn: at the end of the pane's main part and not beside it, so that whoever goes from landmark to landmark finds them. */
export const withinMain = (): HTMLElement | null => document.querySelector("main");
