import type { ContentRequests } from "#content-messages.ts";
import { askedText, type Question } from "#core/consent/question.ts";
import type { Ask } from "#core/protocol.ts";
import type { OptionalPurpose } from "#core/purposes/purpose.ts";
import { createStage } from "./stage.ts";

/** The banner of one document: it asks what is to be asked, and sends the answer. */
export function createBanner(ask: Ask<ContentRequests>) {
  /** The person said "not now", or the page fights us: no more in this document. */
  let isOver = false;
  let isSending = false;
  const stage = createStage({
    answer: (granted) => void send(granted),
    later: () => {
      isOver = true;
      stage.close();
    },
  });

  /** Shows, brings up to date or takes away: whatever the background says is to be asked now. */
  async function refresh(): Promise<void> {
    if (isOver) return;
    const question = await ask("getQuestion", {});
    // Meanwhile the person may have answered.
    if (isOver || isSending) return;
    if (question === undefined) stage.close();
    else stage.show(question);
  }

  async function send(granted: readonly OptionalPurpose[]): Promise<void> {
    const shown = stage.shown();
    if (isSending || shown === undefined) return;
    isSending = true;
    stage.tell({ isBusy: true, hasFailed: false });
    try {
      await answerWith(granted, shown);
      stage.close();
    } catch {
      // Not stored, so nothing is granted: the banner says so and stays.
      stage.tell({ isBusy: false, hasFailed: true });
    }
    isSending = false;
  }

  async function answerWith(granted: readonly OptionalPurpose[], shown: Shown): Promise<void> {
    await ask("answerQuestion", { granted, asked: askedText(shown.question, shown.language) });
  }

  return { refresh };
}

export type Banner = ReturnType<typeof createBanner>;

type Shown = { readonly question: Question; readonly language: string };
