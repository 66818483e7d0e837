import type { Cookie, SameSite } from "./cookie.ts";
import { hostOfDomain } from "./domain-match.ts";

/** A cookie as a person types it. */
export type CookieForm = {
  readonly name: string;
  readonly value: string;
  /** Without a leading dot. */
  readonly domain: string;
  readonly hostOnly: boolean;
  readonly path: string;
  readonly isSession: boolean;
  /** Local time as a date field has it: "2027-05-03T12:00:00". */
  readonly expires: string;
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: SameSite;
  readonly storeId: string;
  /** Empty: not partitioned. */
  readonly topLevelSite: string;
  readonly hasCrossSiteAncestor: boolean;
};

const DAY = 86_400_000;

/** What the form for a new cookie begins with. `now` in milliseconds. */
export function emptyForm(place: { readonly host: string; readonly storeId: string }, now: number): CookieForm {
  return {
    ...{ name: "", value: "", domain: place.host, hostOnly: true, path: "/", storeId: place.storeId },
    ...{ isSession: true, expires: dateField(now + 30 * DAY), secure: true, httpOnly: false, sameSite: "lax" },
    ...{ topLevelSite: "", hasCrossSiteAncestor: false },
  };
}

export function formOf(cookie: Cookie, now: number): CookieForm {
  const { name, value, hostOnly, path, secure, httpOnly, sameSite, storeId, expirationDate, partitionKey } = cookie;
  return {
    ...{ name, value, domain: hostOfDomain(cookie.domain), hostOnly, path, secure, httpOnly, sameSite, storeId },
    isSession: expirationDate === undefined,
    expires: dateField(expirationDate === undefined ? now + 30 * DAY : expirationDate * 1000),
    topLevelSite: partitionKey?.topLevelSite ?? "",
    hasCrossSiteAncestor: partitionKey?.hasCrossSiteAncestor ?? false,
  };
}

/** What was not touched stays as it was to the last digit: the spelling of the name, the fraction of the expiry. */
export function cookieOfForm(form: CookieForm, base: Cookie | undefined): Cookie {
  const { name, value, domain, hostOnly, path, secure, httpOnly, sameSite, storeId } = form;
  const { apiName, firstPartyDomain } = base ?? {};
  const topLevelSite = form.topLevelSite.trim();
  const expirationDate = form.isSession ? undefined : expiryOf(form, base);
  return {
    ...{ name, value, hostOnly, path, secure, httpOnly, sameSite, storeId },
    domain: hostOnly ? domain.trim() : `.${domain.trim()}`,
    ...(apiName !== undefined && name === base?.name && { apiName }),
    ...(expirationDate !== undefined && { expirationDate }),
    ...(topLevelSite !== "" && {
      partitionKey: { topLevelSite, hasCrossSiteAncestor: form.hasCrossSiteAncestor },
    }),
    ...(firstPartyDomain !== undefined && { firstPartyDomain }),
  };
}

/** An empty or broken date counts as long past, which no check lets through. */
function expiryOf({ expires }: CookieForm, base: Cookie | undefined): number {
  const { expirationDate } = base ?? {};
  if (expirationDate !== undefined && expires === dateField(expirationDate * 1000)) return expirationDate;
  const time = new Date(expires).getTime();
  return Number.isNaN(time) ? 0 : time / 1000;
}

/** Years beyond what a date field can hold are shown as its last one. */
function dateField(time: number): string {
  const at = new Date(Math.min(time, LAST_DATE));
  const two = (value: number) => String(value).padStart(2, "0");
  const day = [String(at.getFullYear()).padStart(4, "0"), two(at.getMonth() + 1), two(at.getDate())].join("-");
  return `${day}T${[two(at.getHours()), two(at.getMinutes()), two(at.getSeconds())].join(":")}`;
}

const LAST_DATE = new Date(9999, 11, 30).getTime();
