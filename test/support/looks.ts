/** How many CSS pixels the page is wider than its window. Runs in the popup. */
export function overflowIn({ document }: Window): number {
  const { scrollWidth, clientWidth } = document.documentElement;
  return Math.max(scrollWidth - clientWidth, document.body.scrollWidth - document.body.clientWidth);
}

/**
 * Remote control of Firefox cannot emulate the preference, but the style sheets can be told to answer for it. Runs in
 * the page; gives the colour of its surface.
 */
export function showScheme(view: Window, scheme: string): string {
  const { document } = view;
  const rules = [...document.styleSheets].flatMap(({ cssRules }) => [...cssRules]);
  for (const rule of rules.filter((each) => each.cssText.startsWith("@media (prefers-color-scheme"))) {
    (rule as CSSMediaRule).media.mediaText = `(prefers-color-scheme${scheme === "dark" ? "" : ": never"})`;
  }
  document.documentElement.style.colorScheme = scheme;
  return view.getComputedStyle(document.documentElement).getPropertyValue("--surface").trim();
}
