import type { Cookie, PartitionKey } from "./cookies/cookie.ts";
import { isAbsentOr, isFields, isListOf, isNumber, isText } from "./guards.ts";
import type { UndoAction, UndoRecord, WrittenMark } from "./undo-record.ts";

/** A stored undo record that this version can read. */
export function isUndoRecord(value: unknown): value is UndoRecord {
  return (
    isFields(value) &&
    isText(value.id) &&
    isNumber(value.at) &&
    isListOf(value.before, isCookie) &&
    isAbsentOr(value.action, isUndoAction) &&
    isAbsentOr(value.after, isMarks)
  );
}

export function isUndoAction(value: unknown): value is UndoAction {
  return value === "edit" || value === "add" || value === "file";
}

function isMarks(value: unknown): value is readonly WrittenMark[] {
  return isListOf(value, (each): each is WrittenMark => isFields(each) && isText(each.key) && isText(each.mark));
}

const TEXTS = ["name", "value", "domain", "path", "storeId"];
const FLAGS = ["hostOnly", "secure", "httpOnly"];
const SAME_SITE: readonly unknown[] = ["no_restriction", "lax", "strict", "unspecified"];

/** A whole cookie in our own form. */
export function isCookie(value: unknown): value is Cookie {
  return (
    isFields(value) &&
    TEXTS.every((field) => isText(value[field])) &&
    FLAGS.every((field) => typeof value[field] === "boolean") &&
    SAME_SITE.includes(value.sameSite) &&
    isAbsentOr(value.apiName, isText) &&
    isAbsentOr(value.expirationDate, isNumber) &&
    isAbsentOr(value.firstPartyDomain, isText) &&
    isAbsentOr(value.partitionKey, isPartitionKey)
  );
}

function isPartitionKey(value: unknown): value is PartitionKey {
  return isFields(value) && isText(value.topLevelSite) && typeof value.hasCrossSiteAncestor === "boolean";
}
