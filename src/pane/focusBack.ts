/** What takes the focus for a while gives it back to where it was, unless somebody has put it elsewhere by then. */
import { useEffect, useState } from "react";

export function useFocusBack(): void {
  const [before] = useState(() => document.activeElement);
  // What comes in its place may have something to focus itself, and does so at once.
  useEffect(() => () => void setTimeout(() => before instanceof HTMLElement && isNowhere() && before.focus()), [before]);
}

/** Whoever went to the grid in the meantime is not called back into the pane. */
const isNowhere = (): boolean => document.hasFocus() && (document.activeElement === null || document.activeElement === document.body);
