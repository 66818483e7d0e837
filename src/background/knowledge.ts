import { createKnowledge } from "#core/purposes/knowledge.ts";
import { MODEL } from "#core/purposes/model-weights.ts";
import { rememberClassifications } from "#core/purposes/remember-classifications.ts";
import { PURPOSE_DATA } from "#generated/purpose-data.ts";

/** What we know of cookies and companies. Each part is read when it is first asked for. */
export const knowledge = createKnowledge(PURPOSE_DATA, MODEL);

/** What it came to, until a cookie changes or the worker stops. */
export const rememberKnown = rememberClassifications();
