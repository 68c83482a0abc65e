// The pane beside the grid, which can be closed and shown again as in Excel: what is in it goes on running.

export class PaneFrame {
  constructor(
    private readonly place: HTMLElement,
    close: HTMLElement,
  ) {
    close.addEventListener("click", () => this.set(false));
  }

  shown(): boolean {
    return !this.place.hidden;
  }
  set(shown: boolean): void {
    this.place.hidden = !shown;
    // The grid measures its place when the window's size changes.
    window.dispatchEvent(new Event("resize"));
  }
}
