import { batch, signal } from "@preact/signals";
import { coalesced } from "#core/coalesced.ts";
import { type Cookie, cookieKey } from "#core/cookies/cookie.ts";
import { type CookieForm, cookieOfForm, emptyForm, formOf } from "#core/cookies/cookie-form.ts";
import type { CookieWrite, WriteCheck, WriteOutcome, WriteReply, WriteRequest } from "#core/cookies/cookie-write.ts";
import { reasonOf } from "#ui/cookies/outcome.ts";

export type EditorPorts = {
  /** What this browser would make of it. */
  readonly check: (write: CookieWrite) => Promise<WriteCheck>;
  readonly write: (request: WriteRequest) => Promise<WriteReply>;
  /** It is in the jar: the page shows that, and how it went. */
  readonly onWritten: (done: Written) => Promise<void>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
};

export type Written = Extract<WriteOutcome, { kind: "written" }>;

/** Why a cookie could not be saved, beside what the fields themselves say. */
export type EditorProblem =
  | { readonly kind: "not-kept" | "gone" }
  | { readonly kind: "failed"; readonly reason: string };

/** One form at a time, for a cookie that is there or for a new one. It outlives every refresh of the list behind it. */
export function createEditor(ports: EditorPorts) {
  const draft = createDraft(ports);
  const { form, base, checked, problem, cancel } = draft;
  const isSaving = signal(false);

  /** When it is refused the form stays as it is, and so does the cookie. */
  async function save(): Promise<void> {
    const typed = form.value;
    if (typed === undefined || isSaving.value) return;
    isSaving.value = true;
    try {
      const action = base.value ? "edit" : "add";
      const { outcomes } = await ports.write({ action, writes: [writeOf(typed, base.value)] });
      await settle(outcomes[0] ?? { kind: "not-kept" });
    } catch (error) {
      problem.value = { kind: "failed", reason: reasonOf(error) };
    }
    isSaving.value = false;
  }

  async function settle(outcome: WriteOutcome): Promise<void> {
    switch (outcome.kind) {
      case "written":
        // First the form: behind it nothing can take the keyboard's focus.
        cancel();
        await ports.onWritten(outcome);
        break;
      case "refused":
        checked.value = { refusals: outcome.refusals, changes: [], overwrites: false };
        break;
      case "not-kept":
        problem.value = { kind: "not-kept" };
        break;
      case "gone":
        // Saving again makes it anew.
        base.value = undefined;
        problem.value = { kind: "gone" };
    }
  }

  return { ...draft, isSaving, save };
}

export type Editor = ReturnType<typeof createEditor>;

/** What is typed, and what would become of it. */
function createDraft(ports: EditorPorts) {
  const form = signal<CookieForm | undefined>(undefined);
  const base = signal<Cookie | undefined>(undefined);
  const checked = signal<WriteCheck | undefined>(undefined);
  const problem = signal<EditorProblem | undefined>(undefined);

  let first: CookieForm | undefined;

  const check = coalesced(async () => {
    const typed = form.peek();
    if (typed === undefined) return;
    const result = await ports.check(writeOf(typed, base.peek())).catch(() => undefined);
    // A form that nobody has typed into is told nothing of what is still missing.
    if (form.peek() === typed && typed !== first) checked.value = result;
  });

  function show(next: CookieForm, original: Cookie | undefined): void {
    first = original === undefined ? next : undefined;
    batch(() => {
      form.value = next;
      base.value = original;
      checked.value = undefined;
      problem.value = undefined;
    });
    void check();
  }

  function change(parts: Partial<CookieForm>): void {
    if (form.value === undefined) return;
    form.value = { ...form.value, ...parts };
    problem.value = undefined;
    void check();
  }

  function cancel(): void {
    form.value = undefined;
  }

  const edit = (cookie: Cookie) => show(formOf(cookie, ports.now()), cookie);
  const add = (place: { readonly host: string; readonly storeId: string }) =>
    show(emptyForm(place, ports.now()), undefined);
  return { form, base, checked, problem, change, cancel, edit, add };
}

function writeOf(typed: CookieForm, original: Cookie | undefined): CookieWrite {
  const cookie = cookieOfForm(typed, original);
  return { cookie, ...(original && { replaces: cookieKey(original) }) };
}
