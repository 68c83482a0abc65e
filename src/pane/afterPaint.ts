/** Parts that nobody sees at first wait until something has been painted, so that they do not delay it. */
const painted = new Promise<void>((resolve) => {
  if (PerformanceObserver.supportedEntryTypes.includes("paint"))
    new PerformanceObserver((list) => {
      if (list.getEntriesByName("first-contentful-paint").length > 0) resolve();
    }).observe({ type: "paint", buffered: true });
  // A page in the background is not painted, and has to start all the same.
  setTimeout(resolve, 1000);
});

export async function afterPaint<Module>(load: () => Promise<Module>): Promise<Module> {
  await painted;
  return load();
}
