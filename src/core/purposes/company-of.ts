/** The company of an owner, without its product: "Google (Analytics)" belongs to "Google". */
export function companyOf(owner: string): string {
  return owner.replace(/ \(.*$/s, "");
}

/** The owner as our facts write it where a cookie is the site's own, whatever software the site runs on. */
export const THE_SITE = "the site";
