/** The company of an owner, without its product: "Google (Analytics)" belongs to "Google". */
export function companyOf(owner: string): string {
  return owner.replace(/ \(.*$/s, "");
}
