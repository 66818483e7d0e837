import { OPTIONAL_PURPOSES, type OptionalPurpose } from "#core/purposes/purpose.ts";
import { createArming, RAISES_FOR_POINTER } from "./arming.ts";
import { createHost } from "./banner-host.ts";
import { listenForKeys } from "./banner-keys.ts";
import { type BannerState, createView, type ViewActions } from "./banner-view.ts";

export type MountedActions = {
  readonly answer: (granted: readonly OptionalPurpose[]) => void;
  readonly later: () => void;
};

/** The banner's elements, from the moment they are put into the page until they are taken away. */
export function createMounted(state: BannerState, { answer, later }: MountedActions) {
  const counts = (event: Event) =>
    event.currentTarget instanceof Element && arming.refusalOf(event, event.currentTarget) === undefined;
  const when = (act: () => void) => (event: Event) => {
    if (counts(event)) act();
  };
  const show = (layer: BannerState["layer"]) => {
    state.layer = layer;
    view.show();
    arming.restart();
    // The button that was pressed is gone: its focus goes on to what came instead.
    view.heading.focus();
  };
  const actions: ViewActions = {
    rejectAll: when(() => answer([])),
    acceptAll: when(() => answer(OPTIONAL_PURPOSES)),
    choose: when(() => show("second")),
    back: when(() => show("first")),
    save: when(() => answer([...state.chosen])),
    mayToggle: counts,
    later: (event) => {
      if (event.isTrusted) later();
    },
  };
  const view = createView(state, actions);
  const host = createHost(view.card);
  const arming = createArming(host, view.card, view.bar);
  const focus = createFocus(host.element, view.heading);
  const stopKeys = listenForKeys({ host: host.element, focus: focus.take, later });
  const isWatched = followPointer(view.card, () => {
    host.raise();
    arming.entered();
  });
  host.raise();

  return {
    view,
    raise: () => {
      host.raise();
      arming.restart();
    },
    /** False: it is gone, or something stands in the way. */
    look: () => arming.look(isWatched() || document.activeElement === host.element),
    /** Whether it can be raised as it is; a page that rewrites its document takes our listeners away. */
    isAlive: () => host.element.isConnected,
    remove: () => {
      stopKeys();
      arming.stop();
      focus.giveBack();
      host.remove();
    },
  };
}

export type Mounted = ReturnType<typeof createMounted>;

/** Takes the focus when a key asks for it, and gives it back to where it was. */
function createFocus(host: Element, heading: HTMLElement) {
  let before: Element | null = null;
  return {
    take: () => {
      before = document.activeElement;
      heading.focus();
    },
    giveBack: () => {
      if (document.activeElement === host && before instanceof HTMLElement && before.isConnected) before.focus();
    },
  };
}

/** Milliseconds: going on top makes some browsers tell of the pointer again. */
const PAUSE = 1_000;

/** Whether the pointer is over the card; calls back when it comes, where that helps. */
function followPointer(card: HTMLElement, came: () => void): () => boolean {
  let isOver = false;
  let cameAt = Number.NEGATIVE_INFINITY;
  card.addEventListener("pointerleave", () => {
    isOver = false;
  });
  card.addEventListener("pointerenter", ({ isTrusted, timeStamp }) => {
    isOver = true;
    if (!RAISES_FOR_POINTER || !isTrusted || timeStamp - cameAt < PAUSE) return;
    cameAt = timeStamp;
    came();
  });
  return () => isOver;
}
