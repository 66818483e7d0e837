import { signal } from "@preact/signals";
import type { Ask } from "#core/protocol.ts";
import { isKnownPurpose, type KnownPurpose } from "#core/purposes/purpose.ts";
import type { WordScope } from "#core/purposes/user-words.ts";
import type { TabCookie } from "#core/tab-report.ts";
import type { Outcome } from "#ui/cookies/outcome.ts";
import type { PageRequests } from "../messages.ts";

export type CorrectionPorts = {
  readonly ask: Ask<PageRequests>;
  readonly tabId: number;
  readonly refresh: () => Promise<void>;
  /** Runs an action and shows how it ended. */
  readonly act: (action: () => Promise<Outcome>) => Promise<void>;
};

/** What a person is about to say of a cookie. */
export type Draft = {
  /** `cookieKey` of the cookie. */
  readonly key: string;
  readonly name: string;
  readonly purpose: KnownPurpose | undefined;
  readonly scope: WordScope;
};

/** "Is this wrong?": one form at a time. It is kept here and not in its row, so that no refresh can close it. */
export function createCorrection({ ask, tabId, refresh, act }: CorrectionPorts) {
  const draft = signal<Draft | undefined>(undefined);
  let isSaving = false;

  function open({ key, cookie, classification: { purpose }, word = "site" }: TabCookie): void {
    draft.value = { key, name: cookie.name, purpose: isKnownPurpose(purpose) ? purpose : undefined, scope: word };
  }

  function change(parts: Partial<Pick<Draft, "purpose" | "scope">>): void {
    if (draft.value) draft.value = { ...draft.value, ...parts };
  }

  function cancel(): void {
    draft.value = undefined;
  }

  /** Says it. When that fails the form stays as it is. */
  async function save(): Promise<void> {
    const said = draft.value;
    if (said?.purpose === undefined || isSaving) return;
    const { key, name, purpose, scope } = said;
    isSaving = true;
    await act(async () => {
      await ask("setPurpose", { tabId, key, purpose, scope });
      await refresh();
      if (draft.value?.key === key) cancel();
      return { kind: "corrected", name, purpose };
    });
    isSaving = false;
  }

  /** What we know ourselves holds again. */
  async function takeBack({ key, cookie }: TabCookie): Promise<void> {
    await act(async () => {
      await ask("withdrawPurpose", { tabId, key });
      await refresh();
      if (draft.value?.key === key) cancel();
      return { kind: "withdrawn", name: cookie.name };
    });
  }

  return { draft, open, change, cancel, save, takeBack };
}

export type CorrectionModel = ReturnType<typeof createCorrection>;
