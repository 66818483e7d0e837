import type { BitReader } from "./bit-reader.ts";
import type { Plain } from "./decoded-step.ts";
import { readRanges, readVendors } from "./tc-vendors.ts";

export type ConsentFields = { readonly created: string; readonly lastUpdated: string };

const PURPOSES = 24;
const SPECIAL_FEATURES = 12;

/** 2018 to 2065 in the unit of the TCF, tenths of a second. */
const EARLIEST = 15_147_648_000;
const LATEST = 30_000_000_000;

/** The core segment, field by field in its order; `undefined` for another version or impossible fields. */
export function readConsentCore(bits: BitReader): (ConsentFields & { readonly [field: string]: Plain }) | undefined {
  const version = bits.number(6);
  const [created, lastUpdated] = [bits.number(36), bits.number(36)];
  const isSensible = version === 2 && created >= EARLIEST && lastUpdated >= created && lastUpdated <= LATEST;
  if (!isSensible) return undefined;
  const cmp = { cmpId: bits.number(12), cmpVersion: bits.number(12), consentScreen: bits.number(6) };
  const consentLanguage = bits.letters(2);
  const list = { vendorListVersion: bits.number(12), policyVersion: bits.number(6) };
  const flags = { isServiceSpecific: bits.bit(), useNonStandardTexts: bits.bit() };
  const purposes = {
    specialFeatures: bits.set(SPECIAL_FEATURES),
    purposeConsents: bits.set(PURPOSES),
    purposeLI: bits.set(PURPOSES),
  };
  const purposeOneTreatment = bits.bit();
  const publisherCountryCode = bits.letters(2);
  if (!/^[A-Z]{4}$/.test(consentLanguage + publisherCountryCode)) return undefined;
  return {
    ...{ version, created: iso(created), lastUpdated: iso(lastUpdated) },
    ...{ ...cmp, consentLanguage, ...list, ...flags, ...purposes, purposeOneTreatment, publisherCountryCode },
    ...{ vendorConsents: readVendors(bits), vendorLI: readVendors(bits) },
    publisherRestrictions: readRestrictions(bits),
  };
}

/** What the publisher forbids vendors: 0 not at all, 1 only with consent, 2 only by legitimate interest. */
function readRestrictions(bits: BitReader): readonly Plain[] {
  if (bits.left < 12) return [];
  return Array.from({ length: bits.number(12) }, () => {
    const purpose = bits.number(6);
    const type = bits.number(2);
    return { purpose, type, vendorRanges: readRanges(bits) };
  });
}

function iso(deciseconds: number): string {
  return new Date(deciseconds * 100).toISOString();
}
