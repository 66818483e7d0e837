import { type Cookie, cookieKey, storeOfKey } from "#core/cookies/cookie.ts";
import { cookieMark } from "#core/cookies/cookie-mark.ts";
import {
  type CookieWrite,
  differingFields,
  type PlannedWrite,
  planWrite,
  type WriteCheck,
  type WriteOutcome,
  type WriteReply,
  type WriteRequest,
} from "#core/cookies/cookie-write.ts";
import { checkImport, type ImportCheck } from "#core/cookies/import-check.ts";
import type { PreflightContext } from "#core/cookies/preflight-cookie.ts";
import { isPublicSuffix, siteOfHost } from "#core/site.ts";
import type { UndoRecord } from "#core/undo-record.ts";
import { browserTraits } from "#platform/browser-traits.ts";
import { keepForUndo } from "./keep-for-undo.ts";
import type { Ports } from "./ports.ts";
import { listStores } from "./undo.ts";

/** What this browser would do with a write, before it is done. */
export async function checkWrite(ports: Ports, write: CookieWrite): Promise<WriteCheck> {
  const [plan] = await plansFor(ports, [write]);
  if (plan === undefined) throw new Error("There is nothing to write.");
  const { refusals, changes, overwrites } = plan;
  return { refusals, changes, overwrites };
}

/** The same for the cookies of a file. */
export async function checkWrites(ports: Ports, writes: readonly CookieWrite[]): Promise<readonly ImportCheck[]> {
  return checkImport(spelled(ports, writes), await presentFor(ports, writes), preflightContext());
}

/** How many are written at the same time: browsers are no faster with more. */
const AT_ONCE = 50;

/**
 * Writes cookies so that exactly one changes for each: written, read again, compared; only then the one that it
 * replaces goes. What was there is in the undo record before the first is touched. With `undoId` the writes join an
 * earlier record, so that an import in parts is undone as one.
 */
export async function writeCookies(ports: Ports, { writes, action, undoId }: WriteRequest): Promise<WriteReply> {
  const plans = await plansFor(ports, writes);
  const doable = plans.filter(({ refusals, isGone }) => refusals.length === 0 && !isGone);
  if (doable.length === 0) return { outcomes: plans.map(refusalOf) };
  const images = { before: doable.flatMap(imagesOf), after: doable.map(markOf) };
  const record = await recordFor(ports, images, { action, ...(undoId !== undefined && { undoId }) });
  const outcomes: WriteOutcome[] = [];
  for (let at = 0; at < plans.length; at += AT_ONCE) {
    outcomes.push(...(await Promise.all(plans.slice(at, at + AT_ONCE).map((plan) => carryOut(ports, plan)))));
  }
  const isKept = await complete(ports, record, { plans, outcomes });
  return { outcomes, ...(isKept && { undoId: record.id }) };
}

async function carryOut({ jar, keeper }: Ports, plan: PlannedWrite): Promise<WriteOutcome> {
  if (plan.refusals.length > 0 || plan.isGone) return refusalOf(plan);
  const { cookie, replaces } = plan;
  // A lock does not stand against the person who locked: it holds for the new state from before the write.
  await keeper.willBe(cookie);
  const kept = await jar.write(cookie);
  if (kept === undefined || isUntouched(plan, kept)) {
    await Promise.all(imagesOf(plan).map((there) => keeper.willBe(there)));
    return { kind: "not-kept" };
  }
  await keeper.willBe(kept, cookieKey(replaces ?? kept));
  const key = cookieKey(kept);
  const isTwin = replaces !== undefined && cookieKey(replaces) !== key && !(await jar.remove(replaces));
  const changed = differingFields(cookie, kept);
  return { kind: "written", key, mark: cookieMark(kept), changed, ...(isTwin && { isTwin }) };
}

/** What is found is what was there before, and not what was asked for: the browser refused without a word. */
function isUntouched({ cookie, replaces, overwritten }: PlannedWrite, kept: Cookie): boolean {
  const there = [overwritten, replaces].find((each) => each && cookieKey(each) === cookieKey(kept));
  if (there === undefined || differingFields(cookie, kept).length === 0) return false;
  return cookieMark(there) === cookieMark(kept);
}

function refusalOf({ refusals, isGone }: PlannedWrite): WriteOutcome {
  return refusals.length === 0 && isGone ? { kind: "gone" } : { kind: "refused", refusals };
}

async function plansFor(ports: Ports, writes: readonly CookieWrite[]): Promise<readonly PlannedWrite[]> {
  const present = await presentFor(ports, writes);
  const context = preflightContext();
  return spelled(ports, writes).map((write) => planWrite(write, present, context));
}

function spelled({ jar }: Ports, writes: readonly CookieWrite[]): readonly CookieWrite[] {
  return writes.map((write) => ({ ...write, cookie: jar.spelled(write.cookie) }));
}

async function presentFor({ jar }: Ports, writes: readonly CookieWrite[]): Promise<ReadonlyMap<string, Cookie>> {
  const stores = writes.flatMap(({ cookie, replaces }) => [
    cookie.storeId,
    ...(replaces === undefined ? [] : [storeOfKey(replaces) ?? ""]),
  ]);
  return new Map((await listStores(jar, stores)).map((cookie) => [cookieKey(cookie), cookie]));
}

function preflightContext(): PreflightContext {
  return { rules: browserTraits.name, now: Date.now(), isPublicSuffix, siteOfHost };
}

const imagesOf = ({ replaces, overwritten }: PlannedWrite): readonly Cookie[] =>
  [replaces ?? [], overwritten ?? []].flat();

const markOf = ({ cookie }: PlannedWrite) => ({ key: cookieKey(cookie), mark: cookieMark(cookie) });

type Images = Required<Pick<UndoRecord, "before" | "after">>;

async function recordFor(
  { journal }: Ports,
  images: Images,
  { action, undoId }: Pick<WriteRequest, "action" | "undoId">,
): Promise<UndoRecord> {
  const begun = undoId === undefined ? undefined : (await journal.list(Date.now())).find(({ id }) => id === undoId);
  if (begun === undefined) return await keepForUndo(journal, { ...images, action });
  const joined = joinedWith(begun, images);
  await journal.replace(begun.id, joined);
  return joined;
}

/** The first image of a cookie counts: it is how it was before the whole action. */
function joinedWith(record: UndoRecord, { before, after }: Images): UndoRecord {
  const known = new Set([...record.before.map(cookieKey), ...(record.after ?? []).map(({ key }) => key)]);
  const rewritten = new Set(after.map(({ key }) => key));
  return {
    ...record,
    before: [...record.before, ...before.filter((cookie) => !known.has(cookieKey(cookie)))],
    after: [...(record.after ?? []).filter(({ key }) => !rewritten.has(key)), ...after],
  };
}

type Done = { readonly plans: readonly PlannedWrite[]; readonly outcomes: readonly WriteOutcome[] };

/** The record holds only what really changed, with the marks that the browser made of it. False: nothing did. */
async function complete({ journal }: Ports, record: UndoRecord, { plans, outcomes }: Done): Promise<boolean> {
  const planned = new Set(plans.map((plan) => markOf(plan).key));
  const written = outcomes.flatMap((each) => (each.kind === "written" ? [{ key: each.key, mark: each.mark }] : []));
  const failed = plans.filter((_plan, index) => outcomes[index]?.kind !== "written").flatMap(imagesOf);
  const untouched = new Set(failed.map(cookieKey));
  const after = [...(record.after ?? []).filter(({ key }) => !planned.has(key)), ...written];
  const before = record.before.filter((cookie) => !untouched.has(cookieKey(cookie)));
  await journal.replace(record.id, after.length > 0 ? { ...record, before, after } : undefined);
  return after.length > 0;
}
