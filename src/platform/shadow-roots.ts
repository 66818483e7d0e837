import browser from "webextension-polyfill";

/** What a content script has and the types lack: Chromium has a function, Firefox 153 a property of each element. */
type DomApi = { readonly dom?: { openOrClosedShadowRoot(element: Element): ShadowRoot | null } };
type OpenElement = Element & { readonly openOrClosedShadowRoot?: ShadowRoot | null };

/** The shadow root of an element, also a closed one. For scripts in web pages. */
export function shadowRootOf(element: Element): ShadowRoot | undefined {
  const { dom } = browser as unknown as DomApi;
  const root = dom ? dom.openOrClosedShadowRoot(element) : (element as OpenElement).openOrClosedShadowRoot;
  return root ?? undefined;
}
