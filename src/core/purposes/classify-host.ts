import { purposeOfCategory } from "./category.ts";
import type { DomainCompany } from "./classification.ts";
import type { Knowledge } from "./knowledge.ts";
import { ownerOfHost } from "./owners.ts";
import type { Purpose } from "./purpose.ts";

/** What we can say of a third-party host: by its company alone. */
export type HostClassification = {
  readonly purpose: Purpose;
  readonly owner?: string;
  readonly company?: DomainCompany;
};

/** For requests to other sites. `host` in lower case, without a port. */
export function classifyHost(host: string, { owners }: Pick<Knowledge, "owners">): HostClassification {
  const owner = ownerOfHost(owners, host);
  if (!owner) return { purpose: "unclassified" };
  const { company, category, domain } = owner;
  return { purpose: purposeOfCategory(category), owner: company, company: { domain, category } };
}
