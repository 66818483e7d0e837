import { createKnowledge } from "#core/purposes/knowledge.ts";
import { PURPOSE_DATA } from "#generated/purpose-data.ts";

/** What we know of cookies and companies. Each part is read when it is first asked for. */
export const knowledge = createKnowledge(PURPOSE_DATA);
