import { type Fields, isAbsentOr, isFields, isInteger, isListOf, isNumber, isText } from "../guards.ts";
import type { CookieSetting, HostUse, PageFrame, PageRecord } from "./page-record.ts";
import type { PendingPage, TabRecord } from "./tab-record.ts";
import { type HostTraffic, isHostTraffic } from "./traffic.ts";

/** A stored record of a tab that this version can read. */
export function isTabRecord(value: unknown): value is TabRecord {
  return (
    isFields(value) &&
    isAbsentOr(value.current, isPage) &&
    isAbsentOr(value.pending, isPending) &&
    isListOf(value.prerendered, isPending) &&
    isListOf(value.earlier, isPage)
  );
}

function isPage(value: unknown): value is PageRecord {
  return (
    isFields(value) &&
    hasAddress(value) &&
    isText(value.url) &&
    isAbsentOr(value.documentId, isText) &&
    typeof value.isFromStart === "boolean" &&
    isAbsentOr(value.requestId, isText) &&
    isAbsentOr(value.shownAt, isNumber) &&
    isListOf(value.frames, isFrame) &&
    isListOf(value.hosts, isHostUse) &&
    isListOf(value.settings, isSetting) &&
    isAbsentOr(value.traffic, isTrafficList)
  );
}

const isTrafficList = (value: unknown): value is readonly HostTraffic[] => isListOf(value, isHostTraffic);

function isPending(value: unknown): value is PendingPage {
  return isFields(value) && isText(value.requestId) && isInteger(value.mainFrameId) && isPage(value);
}

function isFrame(value: unknown): value is PageFrame {
  return (
    isFields(value) &&
    hasAddress(value) &&
    isInteger(value.frameId) &&
    isInteger(value.parentFrameId) &&
    isAbsentOr(value.documentId, isText)
  );
}

function isHostUse(value: unknown): value is HostUse {
  return isFields(value) && hasAddress(value) && isInteger(value.frameId) && isText(value.requestType);
}

function isSetting(value: unknown): value is CookieSetting {
  return (
    isFields(value) &&
    ["name", "domain", "path", "host", "requestType"].every((field) => isText(value[field])) &&
    typeof value.hostOnly === "boolean" &&
    typeof value.partitioned === "boolean" &&
    isNumber(value.at)
  );
}

function hasAddress({ scheme, host }: Fields): boolean {
  return (scheme === "http" || scheme === "https") && isText(host);
}
