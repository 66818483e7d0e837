import type { CmpAdapter } from "./adapter.ts";
import { complianz } from "./complianz.ts";
import { cookiebot } from "./cookiebot.ts";
import { didomi } from "./didomi.ts";
import { klaro } from "./klaro.ts";
import { oneTrust } from "./one-trust.ts";
import { orejime } from "./orejime.ts";
import { tarteaucitron } from "./tarteaucitron.ts";
import { usercentrics } from "./usercentrics.ts";
import { vanillaCookieconsent2, vanillaCookieconsent3 } from "./vanilla-cookieconsent.ts";

/** In the order in which they are asked: a page has one, as a rule. */
export const CMP_ADAPTERS: readonly CmpAdapter[] = [
  oneTrust,
  cookiebot,
  usercentrics,
  didomi,
  complianz,
  vanillaCookieconsent3,
  vanillaCookieconsent2,
  klaro,
  tarteaucitron,
  orejime,
];
