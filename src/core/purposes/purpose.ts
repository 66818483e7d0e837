/** What a cookie or a request is for. */
export type Purpose = "necessary" | "functional" | "analytics" | "advertising" | "unclassified";

/** In the order in which screens list them. */
export const PURPOSES = ["necessary", "functional", "analytics", "advertising", "unclassified"] as const;

export type KnownPurpose = Exclude<Purpose, "unclassified">;

/** The purposes that a cookie can be known to have, in the order of PURPOSES. */
export const KNOWN_PURPOSES = ["necessary", "functional", "analytics", "advertising"] as const;

/** What a person can grant or refuse. */
export type OptionalPurpose = Exclude<KnownPurpose, "necessary">;

export const OPTIONAL_PURPOSES = ["functional", "analytics", "advertising"] as const;

/** The step that answered, see docs/purposes.md. A later step is asked only when no earlier one answers. */
export type ClassificationStep = "user" | "essentials" | "table" | "domain" | "model" | "none";

/** A purpose that somebody can name. */
export function isKnownPurpose(value: unknown): value is KnownPurpose {
  return value !== "unclassified" && (PURPOSES as readonly unknown[]).includes(value);
}

export function isOptionalPurpose(value: unknown): value is OptionalPurpose {
  return (OPTIONAL_PURPOSES as readonly unknown[]).includes(value);
}
