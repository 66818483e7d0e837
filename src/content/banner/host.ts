import { ownElements } from "../own-elements.ts";
import armour from "./armour.css?inline";
import banner from "./banner.css?inline";
import layers from "./layers.css?inline";

/** The element in the page that holds the banner. The page sees this one and nothing in it. */
export type BannerHost = {
  readonly element: HTMLElement;
  /** Puts it (back) where it belongs: on top of everything, inside the page's open modal dialog where there is one. */
  readonly raise: () => void;
  /** It hangs where `raise` put it and is in the top layer. */
  readonly isInPlace: () => boolean;
  /** The middle of this part of it is seen and reached by the pointer. */
  readonly isReachable: (part: Element) => boolean;
  readonly remove: () => void;
};

/** Made anew for each time it is put into a page: `document.open()` takes away the listeners of what was there. */
export function createHost(card: HTMLElement): BannerHost {
  const element = document.createElement("div");
  ownElements().add(element);
  const root = element.attachShadow({ mode: "closed" });
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(armour + banner + layers);
  root.adoptedStyleSheets = [sheet];
  root.append(card);
  let parent: Element | undefined;

  function raise(): void {
    const focused = root.activeElement;
    parent = places().find((each) => {
      putInto(element, each);
      return isReachable(card);
    });
    if (parent === undefined) {
      parent = document.documentElement;
      putInto(element, parent);
    }
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  }

  function isReachable(part: Element): boolean {
    const { left, top, width, height } = part.getBoundingClientRect();
    const [x, y] = [left + width / 2, top + height / 2];
    return document.elementFromPoint(x, y) === element && part.contains(root.elementFromPoint(x, y));
  }

  return {
    element,
    raise,
    isReachable,
    isInPlace: () => element.parentNode === parent && element.isConnected && element.matches(":popover-open"),
    remove: () => element.remove(),
  };
}

/**
 * A modal dialog makes all around it inert, our popover included, and so does what fills the screen; but not what lies in
 * it: there we stand beside the page's own content and leave it usable. Only the topmost one is alive.
 */
function places(): readonly Element[] {
  return [document.documentElement, ...document.querySelectorAll("dialog:modal, :fullscreen")];
}

function putInto(element: HTMLElement, parent: Element): void {
  if (element.parentNode !== parent) parent.append(element);
  // The page may have changed the attribute.
  if (element.popover !== "manual") element.popover = "manual";
  if (element.matches(":popover-open")) element.hidePopover();
  element.showPopover();
}
