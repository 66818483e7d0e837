import type { Question } from "#core/consent/question.ts";
import { createBudget } from "./budget.ts";
import { createMounted, type Mounted, type MountedActions } from "./mounted.ts";
import type { BannerState } from "./view.ts";

/** Milliseconds between two looks at whether the banner is still there and can be reached. */
const BEAT = 250;

/** Keeps the question on the screen, within reason, whatever the page does to it. */
export function createStage(actions: MountedActions) {
  const mayRestore = createBudget(() => performance.now());
  let state: BannerState | undefined;
  let mounted: Mounted | undefined;
  let beat: number | undefined;

  function show(question: Question): void {
    if (state) {
      state.question = question;
      mounted?.view.update();
      return;
    }
    state = { question, layer: "first", chosen: new Set(), isBusy: false, hasFailed: false };
    mounted = createMounted(state, actions);
    mounted.view.announce();
    beat = window.setInterval(look, BEAT);
  }

  function look(): void {
    if (state === undefined || mounted === undefined || isHardToSee() || mounted.look()) return;
    if (!mayRestore()) {
      actions.later();
    } else if (mounted.isAlive()) {
      mounted.raise();
    } else {
      // What was in a document that was rewritten has lost its listeners.
      mounted.remove();
      mounted = createMounted(state, actions);
    }
  }

  function tell(news: Pick<BannerState, "isBusy" | "hasFailed">): void {
    Object.assign(state ?? {}, news);
    mounted?.view.update();
  }

  function close(): void {
    window.clearInterval(beat);
    mounted?.remove();
    mounted = undefined;
    state = undefined;
  }

  /** What the person sees now. */
  function shown() {
    return state && mounted && { question: state.question, language: mounted.view.language };
  }

  return { show, tell, close, shown };
}

/** In a tab at the back, and during a film, the question waits: nothing can be put into a film. */
function isHardToSee(): boolean {
  const filling = document.fullscreenElement;
  return (
    document.visibilityState !== "visible" || filling?.matches("video, iframe, img, canvas, object, embed") === true
  );
}
