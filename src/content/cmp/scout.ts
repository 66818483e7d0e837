import type { PopupTask } from "#content-messages.ts";
import { type Answering, type Ask, answerPopup } from "./answer-popup.ts";
import { conceal, type Restore, unlockScroll } from "./conceal.ts";
import { createFindings } from "./findings.ts";
import type { Popup } from "./popup.ts";
import { isShown } from "./popup.ts";
import type { Scout } from "./scout-bridge.ts";
import { until } from "./until.ts";

/** Questions to the background that one document may cost. */
const MOST_ASKED = 4;
/** Milliseconds that a pop-up may take to fade. */
const FADE_TIME = 1500;
/** Milliseconds. */
const ASK_AGAIN = 3500;

type State = { restore: Restore | undefined; asked: number; isBusy: boolean; isOver: boolean };

/** Watches over one document: sees its pop-up, hides it, has it answered, and gives it back where that fails. */
export function createScout(ask: Ask): Scout {
  const answering: Answering = { ask, document: String(Math.random()) };
  const findings = createFindings();
  const state: State = { restore: undefined, asked: 0, isBusy: false, isOver: false };

  async function consider(): Promise<void> {
    if (state.isBusy || state.isOver || state.asked >= MOST_ASKED) return;
    const news = findings.news();
    if (!news) return;
    state.isBusy = true;
    state.asked += 1;
    if (news.popup) state.restore ??= conceal(news.popup.box);
    try {
      const task = await ask("askAboutPopup", { document: answering.document });
      await follow(state, task, { ...answering, popup: news.popup, again });
    } catch {
      // The page is going, or the extension was updated: what is left of us must not lock it.
      giveBack(state);
    } finally {
      state.isBusy = false;
    }
  }

  function again(): void {
    findings.forget();
    void consider();
  }

  return {
    add: findings.add,
    consider,
    reconsider() {
      Object.assign(state, { asked: 0, isOver: false });
      findings.forget();
      void consider();
    },
  };
}

type Case = Answering & { readonly popup: Popup | undefined; readonly again: () => void };

async function follow(state: State, task: PopupTask, { popup, again, ...answering }: Case): Promise<void> {
  switch (task.kind) {
    case "wait":
      // Whether our banner asks at all is known after a while.
      setTimeout(again, ASK_AGAIN);
      return;
    case "leave":
    case "returned":
      return giveBack(state);
    case "done":
      return await release(state, popup);
    case "answer": {
      const end = await answerPopup(answering, task.granted, popup);
      if (end === "answered") await release(state, popup);
      else if (end !== "unknown") giveBack(state);
    }
  }
}

/** The pop-up is the person's again, as the page made it. */
function giveBack(state: State): void {
  state.isOver = true;
  state.restore?.();
  state.restore = undefined;
}

/** It was answered: once the page has closed it, nothing of ours is left in the page but its scroll bar. */
async function release(state: State, popup: Popup | undefined): Promise<void> {
  state.isOver = true;
  if (popup && !(await until(() => !isShown(popup.box), FADE_TIME))) return;
  giveBack(state);
  if (popup) unlockScroll();
}
