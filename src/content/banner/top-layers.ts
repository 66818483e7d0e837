import { shadowRootOf } from "#platform/shadow-root.ts";

const ABOVE = ":popover-open, dialog:modal";

/**
 * Whether the page has something of its own in the top layer, be it in a closed shadow root. Needed where the browser
 * cannot tell whether an element is really seen (Firefox 153 has no `isVisible` of IntersectionObserver).
 */
export function hasOthersOnTop(own: Element, scope: Document | ShadowRoot = document): boolean {
  // A dialog that we stand in is below us.
  if ([...scope.querySelectorAll(ABOVE)].some((each) => each !== own && !each.contains(own))) return true;
  for (const each of scope.querySelectorAll("*")) {
    const root = each === own ? undefined : shadowRootOf(each);
    if (root && hasOthersOnTop(own, root)) return true;
  }
  return false;
}
