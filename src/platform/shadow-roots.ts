import browser from "webextension-polyfill";

/** What a content script has and the types of the polyfill lack. */
type DomApi = { readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };

/** The shadow root of an element, also a closed one. For scripts in web pages. */
export function shadowRootOf(element: Element): ShadowRoot | undefined {
  return (browser as unknown as DomApi).dom?.openOrClosedShadowRoot(element) ?? undefined;
}
