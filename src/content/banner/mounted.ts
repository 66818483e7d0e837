import { OPTIONAL_PURPOSES, type OptionalPurpose } from "#core/purposes/purpose.ts";
import { createArming } from "./arming.ts";
import { createHost } from "./host.ts";
import { listenForKeys } from "./keys.ts";
import { type BannerState, createView, type ViewActions } from "./view.ts";
import { TELLS_VISIBLE } from "./visibility.ts";

export type MountedActions = {
  readonly answer: (granted: readonly OptionalPurpose[]) => void;
  readonly later: () => void;
};

/** The banner's elements, from the moment they are put into the page until they are taken away. */
export function createMounted(state: BannerState, actions: MountedActions) {
  const view = createView(state, viewActions(state, actions, { counts, showLayer }));
  const host = createHost(view.card);
  const arming = createArming(host, view.card, view.bar);
  const focus = createFocus(host.element, view.heading);
  const stopKeys = listenForKeys({ host: host.element, focus: focus.take, later: actions.later });
  const isWatched = followPointer(view.card, () => {
    host.raise();
    arming.entered();
  });
  host.raise();

  function counts(event: Event): boolean {
    return event.currentTarget instanceof Element && arming.counts(event, event.currentTarget);
  }

  function showLayer(layer: BannerState["layer"]): void {
    state.layer = layer;
    view.show();
    arming.restart();
    // The button that was pressed is gone: its focus goes on to what came instead.
    view.heading.focus();
  }

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

type Means = {
  readonly counts: (event: Event) => boolean;
  readonly showLayer: (layer: BannerState["layer"]) => void;
};

/** Nothing happens by a click that the page made or that the person did not mean. */
function viewActions(state: BannerState, { answer, later }: MountedActions, { counts, showLayer }: Means): ViewActions {
  const when = (act: () => void) => (event: Event) => {
    if (counts(event)) act();
  };
  return {
    rejectAll: when(() => answer([])),
    acceptAll: when(() => answer(OPTIONAL_PURPOSES)),
    choose: when(() => showLayer("second")),
    back: when(() => showLayer("first")),
    save: when(() => answer(OPTIONAL_PURPOSES.filter((each) => state.chosen.has(each)))),
    mayToggle: counts,
    later: ({ isTrusted }) => {
      if (isTrusted) later();
    },
  };
}

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

/**
 * Whether the pointer is over the card. Calls back when it comes, where the browser does not tell what is seen: going on
 * top once more is then the best that can be done.
 */
function followPointer(card: HTMLElement, came: () => void): () => boolean {
  let isOver = false;
  let cameAt = Number.NEGATIVE_INFINITY;
  card.addEventListener("pointerleave", () => {
    isOver = false;
  });
  card.addEventListener("pointerenter", ({ isTrusted, timeStamp }) => {
    isOver = true;
    if (TELLS_VISIBLE || !isTrusted || timeStamp - cameAt < PAUSE) return;
    cameAt = timeStamp;
    came();
  });
  return () => isOver;
}
