/**
 * Whether a browser takes this text for a host in a rule: one that it does not would make it refuse every rule of the
 * same call. Addresses in brackets are left out, since the browsers do not agree on them.
 */
export function isRuleHost(text: string): boolean {
  return text.length <= 253 && /^[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?(\.[a-z0-9_]([a-z0-9_-]*[a-z0-9_])?)*$/.test(text);
}
