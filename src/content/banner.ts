import { askedText, type Question } from "#core/consent/question.ts";
import type { Ask } from "#core/protocol.ts";
import { OPTIONAL_PURPOSES, type OptionalPurpose } from "#core/purposes/purpose.ts";
import type { ContentRequests } from "#messages.ts";
import type { BannerState } from "./banner-view.ts";
import { createBudget } from "./budget.ts";
import { createMounted, type Mounted } from "./mounted.ts";

/** Milliseconds between two looks at whether the banner is still there and can be reached. */
const BEAT = 250;

/** The banner of one document: it asks, keeps itself on the screen within reason, and sends the answer. */
export function createBanner(ask: Ask<ContentRequests>) {
  const mayRestore = createBudget(() => performance.now());
  let state: BannerState | undefined;
  let mounted: Mounted | undefined;
  let beat: number | undefined;
  /** The person said "not now", or the page fights us: no more in this document. */
  let isOver = false;

  /** Shows, brings up to date or takes away: whatever the background says is to be asked now. */
  async function refresh(): Promise<void> {
    if (isOver) return;
    const question = await ask("getQuestion", {});
    if (isOver || state?.isBusy) return;
    if (question === undefined) close();
    else if (state === undefined) open(question);
    else {
      state.question = question;
      mounted?.view.update();
    }
  }

  function open(question: Question): void {
    state = { question, layer: "first", chosen: new Set(), isBusy: false, hasFailed: false };
    mount(state);
    mounted?.view.announce();
    beat = window.setInterval(look, BEAT);
  }

  function mount(current: BannerState): void {
    mounted?.remove();
    mounted = createMounted(current, { answer: (granted) => void answer(granted), later });
  }

  function look(): void {
    if (state === undefined || mounted === undefined || document.visibilityState !== "visible") return;
    if (mounted.look()) return;
    if (!mayRestore()) return later();
    if (mounted.isAlive()) mounted.raise();
    else mount(state);
  }

  async function answer(granted: readonly OptionalPurpose[]): Promise<void> {
    if (state === undefined || state.isBusy) return;
    const current = state;
    current.isBusy = true;
    mounted?.view.update();
    try {
      const asked = askedText(current.question, mounted?.view.language ?? "en");
      await ask("answerQuestion", { granted: OPTIONAL_PURPOSES.filter((each) => granted.includes(each)), asked });
      close();
    } catch {
      // Not stored, so nothing is granted: the banner says so and stays.
      current.isBusy = false;
      current.hasFailed = true;
      mounted?.view.update();
    }
  }

  function later(): void {
    isOver = true;
    close();
  }

  function close(): void {
    window.clearInterval(beat);
    mounted?.remove();
    mounted = undefined;
    state = undefined;
  }

  return { refresh };
}

export type Banner = ReturnType<typeof createBanner>;
