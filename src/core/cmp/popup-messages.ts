import { isAbsentOr, isFields, isListOf, isText } from "#core/guards.ts";
import { isOptionalPurpose, type OptionalPurpose } from "#core/purposes/purpose.ts";
import type { PopupMeans } from "./site-popup.ts";

/** A text of chance, one per document: a page that reloads itself is another document. */
export type PopupDocument = { readonly document: string };

/** "done": nothing is left to do. "returned": it was answered and came back, so it is left alone. */
export type PopupTask =
  | { readonly kind: "leave" | "wait" | "done" | "returned" }
  | { readonly kind: "answer"; readonly granted: readonly OptionalPurpose[] };

/** How an answer by clicks went. */
export type PopupOutcome = {
  readonly by: Exclude<PopupMeans, "adapter">;
  readonly platform?: string;
  readonly granted: readonly OptionalPurpose[];
  readonly isGone: boolean;
  /** The page's own cookies or storage changed by it. */
  readonly hasStored: boolean;
  /** The rule's own test of the platform's state, where it has one. */
  readonly selfTest?: boolean;
};
export function isPopupDocument(body: unknown): body is PopupDocument {
  return isFields(body) && isText(body.document);
}

export function isPopupOutcome(body: unknown): body is PopupOutcome {
  return (
    isFields(body) &&
    (body.by === "rule" || body.by === "labels") &&
    isAbsentOr(body.platform, isText) &&
    isListOf(body.granted, isOptionalPurpose) &&
    [body.isGone, body.hasStored, body.selfTest ?? false].every((each) => typeof each === "boolean")
  );
}

export function isPopupSnippet(body: unknown): body is { readonly name: string } {
  return isFields(body) && isText(body.name);
}
