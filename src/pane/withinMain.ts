/** Where menus are drawn: at the end of the pane's main part and not beside it, so that whoever goes from landmark to landmark finds them. */
export const withinMain = (): HTMLElement | null => document.querySelector("main");

/** A menu there stands above what stays in view while the rest scrolls. */
export const aboveAll = { zIndex: 10 } as const;
