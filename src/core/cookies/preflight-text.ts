import { utf8Length } from "#core/values/utf8.ts";
import type { CookieDraft, PreflightContext, PreflightRefusal } from "./preflight-cookie.ts";
import { hasControlCharacter, MAX_NAME_AND_VALUE } from "./set-cookie/parse-set-cookie.ts";

/** Bytes of a path at most. */
const MAX_PATH = 1024;

/** What name, value and path may not be. */
export function textRefusals({ name, value, path = "" }: CookieDraft, rules: PreflightContext["rules"]) {
  return [...pairRefusals(name, value, rules), ...pathRefusals(path)];
}

function pairRefusals(name: string, value: string, rules: PreflightContext["rules"]): readonly PreflightRefusal[] {
  const rows: readonly (readonly [PreflightRefusal, boolean])[] = [
    ["empty", name === "" && value === ""],
    ["nameless", name === "" && value !== "" && rules === "firefox"],
    ["name-character", hasControlCharacter(name) || /[;=]/.test(name)],
    ["value-character", hasControlCharacter(value) || /;/.test(value)],
    ["edge-blank", /^[ \t]|[ \t]$/.test(name) || /^[ \t]|[ \t]$/.test(value)],
    ["tab", rules === "chromium" && /\t/.test(name + value)],
    ["too-large", utf8Length(name) + utf8Length(value) > MAX_NAME_AND_VALUE],
  ];
  return rows.flatMap(([refusal, isBroken]) => (isBroken ? [refusal] : []));
}

/** No path is the default one. */
function pathRefusals(path: string): readonly PreflightRefusal[] {
  const rows: readonly (readonly [PreflightRefusal, boolean])[] = [
    ["path-relative", path !== "" && !path.startsWith("/")],
    ["path-character", hasControlCharacter(path) || /[;\t]/.test(path)],
    ["path-too-long", utf8Length(path) > MAX_PATH],
  ];
  return rows.flatMap(([refusal, isBroken]) => (isBroken ? [refusal] : []));
}
