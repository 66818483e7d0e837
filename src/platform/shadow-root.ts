type Doors = {
  readonly chrome?: { readonly dom?: { readonly openOrClosedShadowRoot?: (element: Element) => ShadowRoot | null } };
};

/** The shadow root of an element, closed ones too: Chromium has a function for it, Firefox a property. */
export function shadowRootOf(element: Element): ShadowRoot | undefined {
  const { openOrClosedShadowRoot } = (globalThis as Doors).chrome?.dom ?? {};
  const own = element as { readonly openOrClosedShadowRoot?: ShadowRoot | null };
  try {
    const root = openOrClosedShadowRoot ? openOrClosedShadowRoot(element) : own.openOrClosedShadowRoot;
    return root ?? element.shadowRoot ?? undefined;
  } catch {
    // Chromium throws at what is no HTML element.
    return element.shadowRoot ?? undefined;
  }
}
