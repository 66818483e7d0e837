import type { ImportedCookie } from "./imported-cookie.ts";

/** What a format cannot carry. "left-out-…": these cookies are not in the text at all. */
export type ExportLoss =
  | "same-site"
  | "partition"
  | "store"
  | "first-party-domain"
  | "host-only"
  | "path"
  | "http-only"
  | "secure"
  | "expiry"
  | "fraction-of-expiry"
  | "left-out-unwritable-character"
  | "left-out-nameless"
  | "left-out-partitioned"
  | "left-out-duplicate"
  | "left-out-other-address";

export type Exported = {
  readonly text: string;
  /** How many cookies each loss concerns; none is zero. */
  readonly losses: readonly (readonly [ExportLoss, number])[];
};

type Test = (cookie: ImportedCookie) => boolean;

const CONCERNS: Readonly<Partial<Record<ExportLoss, Test>>> = {
  "same-site": ({ sameSite }) => sameSite !== "unspecified",
  partition: ({ partitionKey }) => partitionKey !== undefined,
  store: ({ storeId }) => storeId !== undefined,
  "first-party-domain": ({ firstPartyDomain }) => firstPartyDomain !== undefined,
  "host-only": ({ hostOnly }) => !hostOnly,
  path: ({ path }) => path !== "/",
  "http-only": ({ httpOnly }) => httpOnly,
  secure: ({ secure }) => secure,
  expiry: ({ expirationDate }) => expirationDate !== undefined,
  "fraction-of-expiry": ({ expirationDate }) => expirationDate !== undefined && !Number.isInteger(expirationDate),
};

/** Counts, for these losses, the cookies that have what is lost. */
export function countLosses(cookies: readonly ImportedCookie[], losses: readonly ExportLoss[]): Exported["losses"] {
  return losses.flatMap((loss) => {
    const count = cookies.filter(CONCERNS[loss] ?? (() => false)).length;
    return count > 0 ? [[loss, count] as const] : [];
  });
}

/** The cookies that a format can hold, and why the others are left out: the first reason that fits. */
export function writable(cookies: readonly ImportedCookie[], reasons: Partial<Readonly<Record<ExportLoss, Test>>>) {
  const counts = new Map<ExportLoss, number>();
  const kept = cookies.filter((cookie) => {
    const [loss] = Object.entries(reasons).find(([, isLeftOut]) => isLeftOut(cookie)) ?? [];
    if (loss !== undefined) counts.set(loss as ExportLoss, (counts.get(loss as ExportLoss) ?? 0) + 1);
    return loss === undefined;
  });
  return { kept, leftOut: [...counts] as const };
}
