import { type Consents, isConsents, NO_CONSENTS } from "#core/consent/consent-history.ts";
import type { SessionArea } from "#platform/session-area.ts";
import { createPrivateItem, type PrivateItem } from "./private-item.ts";

/** The person's answers by site, and their history. */
export function createConsents(area: SessionArea): PrivateItem<Consents> {
  return createPrivateItem("consents", { initial: NO_CONSENTS, migrations: [], isValid: isConsents }, area);
}
