import type { Cookie } from "#core/cookies/cookie.ts";
import { InputError } from "./input-error.ts";

const HTTP_ONLY = "#HttpOnly_";

/** Cookies of a cookies.txt as browsers' exports, curl and wget write it: seven fields between tabs. */
export function readNetscape(text: string): readonly Cookie[] {
  return text.split(/\r?\n/).flatMap((line, index) => {
    const isComment = line.startsWith("#") && !line.startsWith(HTTP_ONLY);
    return isComment || line.trim() === "" ? [] : [readLine(line, index + 1)];
  });
}

function readLine(line: string, number: number): Cookie {
  const httpOnly = line.startsWith(HTTP_ONLY);
  const fields = (httpOnly ? line.slice(HTTP_ONLY.length) : line).split("\t");
  if (fields.length < 6) throw new InputError(number, `${fields.length} fields between tabs instead of 7`);
  const [domain = "", subdomains = "", path = "", secure = "", expiry = "", name = "", ...value] = fields;
  if (domain === "") throw new InputError(number, "no domain");
  if (!/^-?\d+(\.\d+)?$/.test(expiry)) throw new InputError(number, "the expiry (field 5) is not a number");
  const hostOnly = !readFlag(subdomains, number, 2);
  const host = domain.replace(/^\./, "");
  return {
    name,
    value: value.join("\t"),
    domain: hostOnly ? host : `.${host}`,
    hostOnly,
    path,
    secure: readFlag(secure, number, 4),
    httpOnly,
    sameSite: "unspecified",
    storeId: "",
    ...(Number(expiry) > 0 && { expirationDate: Number(expiry) }),
  };
}

function readFlag(text: string, line: number, field: number): boolean {
  const flag = text.toUpperCase();
  if (flag !== "TRUE" && flag !== "FALSE") throw new InputError(line, `field ${field} is neither TRUE nor FALSE`);
  return flag === "TRUE";
}
