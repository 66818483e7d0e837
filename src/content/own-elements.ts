/** A symbol: an element's id in the page becomes a global in our world too. */
const OWN = Symbol.for("consentry own elements");

const scope = globalThis as { [OWN]?: WeakSet<Element> };

/**
 * What we put into this document ourselves. All our scripts in a frame share one world, which no page can reach: so the
 * one that answers the sites' own pop-ups does not take our banner for one of them.
 */
export function ownElements(): WeakSet<Element> {
  scope[OWN] ??= new WeakSet();
  return scope[OWN];
}
