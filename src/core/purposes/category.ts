import type { Purpose } from "./purpose.ts";

/** What a company does on other sites' pages, as third-party-web names it. */
export type Category =
  | "ad"
  | "analytics"
  | "cdn"
  | "consent-provider"
  | "content"
  | "customer-success"
  | "hosting"
  | "marketing"
  | "other"
  | "social"
  | "tag-manager"
  | "utility"
  | "video";

const PURPOSE_OF: Readonly<Record<Category, Purpose>> = {
  ad: "advertising",
  marketing: "advertising",
  social: "advertising",
  video: "advertising",
  analytics: "analytics",
  "tag-manager": "analytics",
  "customer-success": "functional",
  "consent-provider": "necessary",
  cdn: "unclassified",
  content: "unclassified",
  hosting: "unclassified",
  other: "unclassified",
  utility: "unclassified",
};

/** "unclassified": the category names the owner and says nothing about the purpose (docs/purposes.md, owners). */
export function purposeOfCategory(category: Category): Purpose {
  return PURPOSE_OF[category];
}

/** The company lives from knowing people: a name alone excuses nothing on its domains. */
export function isTrackingCategory(category: Category): boolean {
  return PURPOSE_OF[category] === "advertising" || PURPOSE_OF[category] === "analytics";
}
