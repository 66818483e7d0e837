import type { Policy } from "#core/policy/policy.ts";
import type { Enforcement } from "./enforce.ts";
import { type PolicyItems, readPolicy } from "./read-policy.ts";

/** What holds now, without reading it anew for each request: a change of what is stored forgets it. */
export function createCurrentPolicies(items: PolicyItems) {
  const policies = new Map<boolean, Promise<Policy>>();
  const readAnew = (isPrivate: boolean): Promise<Policy> => {
    const policy = readPolicy(items, isPrivate);
    policies.set(isPrivate, policy);
    policy.catch(() => policies.delete(isPrivate));
    return policy;
  };
  const get = (isPrivate: boolean): Promise<Policy> => policies.get(isPrivate) ?? readAnew(isPrivate);
  const forget: Enforcement = async () => policies.clear();
  return { get, forget };
}

export type CurrentPolicies = ReturnType<typeof createCurrentPolicies>;
