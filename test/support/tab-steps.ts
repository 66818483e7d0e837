import { hostsOf } from "#core/pages/page-record.ts";
import {
  type Commit,
  committed,
  cookieSet,
  EMPTY_TAB,
  type PageRequest,
  resourceRequested,
  type TabRecord,
  topFailed,
  topRequested,
} from "#core/pages/tab-record.ts";
import { buildSetting } from "./build-setting.ts";

/** The life of a tab as steps, so that a test reads as a story. */
export type Step = (tab: TabRecord) => TabRecord;

/** A tab after these events. */
export const tabAfter = (...steps: readonly Step[]): TabRecord => steps.reduce((tab, step) => step(tab), EMPTY_TAB);

export function request(url: string, more: Partial<PageRequest> = {}): PageRequest {
  const { hostname, protocol } = new URL(url);
  const scheme = protocol === "http:" ? "http" : "https";
  return {
    url,
    scheme,
    host: hostname,
    requestId: url,
    requestType: "main_frame",
    frameId: 0,
    isPrerender: false,
    ...more,
  };
}

function commit(url: string, more: Partial<Commit> = {}): Commit {
  const { hostname, protocol } = new URL(url);
  const scheme = protocol === "http:" ? "http" : "https";
  return { url, scheme, host: hostname, frameId: 0, parentFrameId: -1, isPrerender: false, ...more };
}

export const asks =
  (url: string, more: Partial<PageRequest> = {}): Step =>
  (tab) =>
    topRequested(tab, request(url, more));
export const shows =
  (url: string, more: Partial<Commit> = {}): Step =>
  (tab) =>
    committed(tab, commit(url, more));
export const loads =
  (url: string, more: Partial<PageRequest> = {}): Step =>
  (tab) =>
    resourceRequested(tab, request(url, { requestType: "image", ...more }));
export const sets =
  (name: string, by: PageRequest): Step =>
  (tab) =>
    cookieSet(tab, by, [buildSetting({ name, host: by.host, requestType: by.requestType, at: 1 })]);
export const fails =
  (requestId: string): Step =>
  (tab) =>
    topFailed(tab, requestId);

export const hosts = ({ current }: TabRecord): readonly string[] => (current ? hostsOf(current) : []);
export const names = ({ current }: TabRecord): readonly string[] => (current?.settings ?? []).map(({ name }) => name);

export const SHOP = "https://shop.example/";
export const NEWS = "https://news.example/";
export const PIXEL = "https://ads.example/pixel";
export const CDN = "https://cdn.example/app.js";
