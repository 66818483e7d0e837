import { batch, signal } from "@preact/signals";
import type { StandingAnswer } from "#core/consent/standing-answer.ts";
import type { Ask } from "#core/protocol.ts";
import type { Settings } from "#core/settings.ts";
import type { PageRequests } from "../messages.ts";

export type WelcomePorts = {
  readonly ask: Ask<PageRequests>;
  readonly hasAccess: () => Promise<boolean>;
  readonly requestAccess: () => Promise<boolean>;
};

/** The one choice after the installation, and the permission where the browser has not given it. */
export function createWelcomeModel({ ask, hasAccess, requestAccess }: WelcomePorts) {
  const settings = signal<Settings | undefined>(undefined);
  /** Undefined until the browser has told. */
  const isAllowed = signal<boolean | undefined>(undefined);
  const failure = signal<string | undefined>(undefined);
  const isSaved = signal(false);

  async function load(): Promise<void> {
    await settle(async () => {
      const [known, allowed] = await Promise.all([ask("getSettings", {}), hasAccess()]);
      batch(() => {
        settings.value = known;
        isAllowed.value = allowed;
      });
    });
  }

  /** Holds at once. */
  async function choose(standingAnswer: StandingAnswer): Promise<void> {
    const before = settings.value;
    if (before === undefined) return;
    const wanted = { ...before, standingAnswer };
    settings.value = wanted;
    isSaved.value = false;
    await settle(async () => {
      await ask("setSettings", wanted);
      isSaved.value = true;
    });
    if (failure.value !== undefined) settings.value = before;
  }

  /** Called inside the click: browsers ask the person only then. */
  async function allow(): Promise<void> {
    await settle(async () => {
      isAllowed.value = await requestAccess();
    });
  }

  async function settle(action: () => Promise<void>): Promise<void> {
    try {
      failure.value = undefined;
      await action();
    } catch (error) {
      failure.value = error instanceof Error ? error.message : String(error);
    }
  }

  return { settings, isAllowed, failure, isSaved, load, choose, allow };
}

export type WelcomeModel = ReturnType<typeof createWelcomeModel>;
