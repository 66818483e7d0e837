import type { Target } from "./targets.ts";

const COMMON = [
  "alarms",
  "cookies",
  "declarativeNetRequest",
  "scripting",
  "storage",
  "tabs",
  "webNavigation",
  "webRequest",
];
const PERMISSIONS: Record<Target, readonly string[]> = { chrome: COMMON, firefox: [...COMMON, "webRequestBlocking"] };
const HOST_PERMISSIONS = ["<all_urls>"];

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** A key that is not here is refused: web_accessible_resources, externally_connectable, optional permissions … */
const KEYS: Record<Target | "both", readonly string[]> = {
  both: [
    "manifest_version",
    "name",
    "short_name",
    "description",
    "version",
    "default_locale",
    "icons",
    "permissions",
    "host_permissions",
    "background",
    "action",
    "options_ui",
    "content_security_policy",
    "declarative_net_request",
  ],
  chrome: ["minimum_chrome_version", "storage"],
  firefox: ["browser_specific_settings"],
};

/** The keys whose values are checked; what a built manifest holds is not known before. */
export type BuiltManifest = {
  readonly permissions?: unknown;
  readonly host_permissions?: unknown;
  readonly content_security_policy?: unknown;
  readonly browser_specific_settings?: { readonly gecko?: { readonly data_collection_permissions?: unknown } };
};

/** What is wrong with a built manifest, as sentences. The agreed permissions are explained in docs/permissions.md. */
export function manifestFindings(manifest: BuiltManifest, target: Target): readonly string[] {
  const keys = [...KEYS.both, ...KEYS[target]];
  return [
    ...Object.keys(manifest)
      .filter((key) => !keys.includes(key))
      .map((key) => `"${key}" is not agreed`),
    ...keys.filter((key) => !(key in manifest)).map((key) => `"${key}" is missing`),
    ...differs("permissions", sorted(manifest.permissions), PERMISSIONS[target]),
    ...differs("host_permissions", sorted(manifest.host_permissions), HOST_PERMISSIONS),
    ...differs("content_security_policy", manifest.content_security_policy, { extension_pages: POLICY }),
    ...(target === "firefox" ? dataCollectionFindings(manifest.browser_specific_settings) : []),
  ];
}

/** Firefox asks every new add-on to say what it collects. Ours collects nothing. */
function dataCollectionFindings(settings: BuiltManifest["browser_specific_settings"]): readonly string[] {
  return differs("data_collection_permissions", settings?.gecko?.data_collection_permissions, { required: ["none"] });
}

function differs(what: string, is: unknown, agreed: unknown): readonly string[] {
  const [found, wanted] = [JSON.stringify(is), JSON.stringify(agreed)];
  return found === wanted ? [] : [`${what} is ${found}, agreed is ${wanted}`];
}

function sorted(list: unknown): unknown {
  return Array.isArray(list) ? list.toSorted() : list;
}
