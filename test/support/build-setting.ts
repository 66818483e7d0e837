import type { CookieSetting } from "#core/pages/page-record.ts";

/** What the document of shop.example stored as its session cookie; fits `buildCookie()`. */
export function buildSetting(parts: Partial<CookieSetting> = {}): CookieSetting {
  return {
    name: "sid",
    domain: "shop.example",
    hostOnly: true,
    path: "/",
    partitioned: false,
    host: "shop.example",
    requestType: "main_frame",
    at: 5,
    ...parts,
  };
}
