/** A row of the popup or the manager, by the stable attributes of its element. */
export type ListedCookie = {
  readonly name: string;
  readonly domain: string;
  readonly path: string;
  readonly party: string;
  readonly purpose: string;
  /** Top-level site, or "". */
  readonly partition: string;
};

/**
 * Every row of the list in `view`, also of a virtual list that holds in the document only what is in sight: scrolls from
 * top to bottom and back. Runs in the page, so it uses nothing but its argument; give it to `popup.run` or `page.evaluate`.
 */
export async function listedCookies(view: Window): Promise<readonly ListedCookie[]> {
  const { document } = view;
  const found = new Map<string, ListedCookie>();
  const collect = () => {
    for (const row of document.querySelectorAll<HTMLElement>("[data-cookie-name]")) {
      const { dataset } = row;
      const listed = {
        name: dataset.cookieName ?? "",
        domain: dataset.cookieDomain ?? "",
        path: dataset.cookiePath ?? "",
        party: dataset.party ?? "",
        purpose: dataset.purpose ?? "",
        partition: dataset.partition ?? "",
      };
      // Twins may differ only in what their rows do not tell, but they have places of their own in the list.
      found.set(JSON.stringify([listed, row.ariaPosInSet, dataset.index]), listed);
    }
  };
  // Two frames, or a moment where the page is not in front and draws none.
  const drawn = () =>
    new Promise((resolve) => {
      view.requestAnimationFrame(() => view.requestAnimationFrame(resolve));
      view.setTimeout(resolve, 100);
    });
  const scrollerOf = () => {
    let element: Element | null | undefined = document.querySelector("[data-cookie-name]")?.parentElement;
    while (element && element.scrollHeight <= element.clientHeight + 1) {
      element = element.parentElement;
    }
    return element ?? document.scrollingElement;
  };
  const scroller = scrollerOf();
  collect();
  if (scroller) {
    const before = scroller.scrollTop;
    const step = Math.max(scroller.clientHeight * 0.8, 100);
    for (let top = 0; top <= scroller.scrollHeight; top += step) {
      scroller.scrollTop = top;
      await drawn();
      collect();
    }
    scroller.scrollTop = before;
    await drawn();
  }
  return [...found.values()];
}
