import { computed, signal } from "@preact/signals";
import type { Cookie } from "#core/cookies/cookie.ts";
import type { WriteOutcome } from "#core/cookies/cookie-write.ts";
import type { CookieFormat } from "#core/cookies/formats/imported-cookie.ts";
import { type ImportCheck, placedIn } from "#core/cookies/import-check.ts";
import type { OpenedFile } from "#core/cookies/open-file.ts";
import type { JarCookie } from "#core/jar-files/jar-cookie.ts";
import { reasonOf } from "#ui/cookies/outcome.ts";
import type { ManagerContext } from "../view.ts";
import type { ReadResult } from "./read-file.ts";
import type { ReadRequest } from "./reader.worker.ts";
import { createWriting } from "./writing.ts";

/** One entry of the opened file: what it is, what it would come to, and after the import what it came to. */
export type ImportRow = {
  readonly index: number;
  readonly entry: JarCookie;
  /** In the store into which it would go. */
  readonly cookie: Cookie;
  readonly check: ImportCheck;
};

/** What became of an entry. "evicted": written, and pushed out by the browser for others. */
export type RowOutcome = WriteOutcome["kind"] | "evicted";

export type ReadError = Extract<ReadResult, { readonly error: unknown }>["error"] | "too-many-here";

export type Source = { readonly name: string; readonly content: ReadRequest["content"] };

/** More than any browser keeps: such a file is a database of something else. */
const MOST = 20_000;
/** So many are checked in one message. */
const PART = 2_000;

/** Opens a file, shows what it would do, does it. */
export function createImport(context: ManagerContext, read: (request: ReadRequest) => Promise<ReadResult>) {
  const opening = createOpening(context, read);
  const { rows, chosen } = opening;
  const writing = createWriting(context);
  const selected = computed(() => rows.value.filter(({ index }) => chosen.value.has(index)));

  function toggle(index: number): void {
    const next = new Set(chosen.value);
    if (!next.delete(index)) next.add(index);
    chosen.value = next;
  }

  async function open(source: Source, format?: CookieFormat): Promise<void> {
    writing.reset();
    await opening.open(source, format);
  }

  function close(): void {
    writing.reset();
    opening.close();
  }

  return { ...opening, ...writing, selected, toggle, open, close, start: () => writing.run(selected.value) };
}

export type ImportModel = ReturnType<typeof createImport>;

function createOpening(context: ManagerContext, read: (request: ReadRequest) => Promise<ReadResult>) {
  const opened = createOpened();
  const { source, error, failure, isReading, rows, chosen, close } = opened;
  const url = signal("");
  /** "": as in the file, where the browser has such a store. */
  const storeId = signal("");

  async function open(next: Source, format?: CookieFormat): Promise<void> {
    close();
    source.value = next;
    isReading.value = true;
    const rules = context.jar.report.value?.browser.name ?? "chromium";
    const about = { now: context.now(), rules, ...(url.value !== "" && { url: url.value }) };
    const result = await read({ content: next.content, context: about, ...(format && { format }) });
    if ("error" in result) error.value = result.error;
    else if (result.cookies.length > MOST) error.value = "too-many-here";
    else {
      opened.opened.value = result;
      await check();
    }
    isReading.value = false;
  }

  /** What each entry would come to now. */
  async function check(): Promise<void> {
    try {
      const entries = opened.opened.value?.cookies ?? [];
      const checked = await checkEntries(context, entries, targetOf(context, storeId.value));
      rows.value = checked;
      chosen.value = new Set(checked.filter(isWorthwhile).map(({ index }) => index));
    } catch (problem) {
      failure.value = reasonOf(problem);
    }
  }

  return { ...opened, url, storeId, open, check };
}

function isWorthwhile({ check: { state } }: ImportRow): boolean {
  return state === "new" || state === "changes";
}

/** What is known of the file that is open. */
function createOpened() {
  const source = signal<Source | undefined>(undefined);
  const opened = signal<OpenedFile | undefined>(undefined);
  const error = signal<ReadError | undefined>(undefined);
  const failure = signal<string | undefined>(undefined);
  const isReading = signal(false);
  const rows = signal<readonly ImportRow[]>([]);
  const chosen = signal<ReadonlySet<number>>(new Set());

  function close(): void {
    source.value = undefined;
    opened.value = undefined;
    error.value = undefined;
    failure.value = undefined;
    rows.value = [];
    chosen.value = new Set();
  }

  return { source, opened, error, failure, isReading, rows, chosen, close };
}

type Target = Parameters<typeof placedIn>[1];

/** A private window is never written into unless it was chosen. */
function targetOf({ jar }: ManagerContext, storeId: string): Target {
  const stores = jar.report.value?.stores ?? [];
  const normal = stores.find(({ kind }) => kind === "normal")?.id ?? "";
  if (storeId !== "") return { storeId, known: new Set() };
  return { storeId: normal, known: new Set(stores.flatMap(({ id, kind }) => (kind === "private" ? [] : [id]))) };
}

async function checkEntries(
  { ask }: ManagerContext,
  entries: readonly JarCookie[],
  target: Target,
): Promise<readonly ImportRow[]> {
  const rows: ImportRow[] = [];
  for (let at = 0; at < entries.length; at += PART) {
    const part = entries.slice(at, at + PART);
    const cookies = part.map(({ cookie }) => placedIn(cookie, target));
    const checks = await ask("checkImport", { writes: cookies.map((cookie) => ({ cookie })) });
    part.forEach((entry, offset) => {
      const [cookie, check] = [cookies[offset], checks[offset]];
      if (cookie && check) rows.push({ index: at + offset, entry, cookie, check: sealedCheck(entry, check) });
    });
  }
  return rows;
}

/** A value that only its browser can open must not be written as an empty one. */
function sealedCheck({ encryption }: JarCookie, check: ImportCheck): ImportCheck {
  return encryption === undefined ? check : { ...check, state: "refused" };
}
