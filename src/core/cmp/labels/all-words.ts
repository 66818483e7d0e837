import { BALTIC_URALIC } from "./baltic-uralic.ts";
import { GERMANIC } from "./germanic.ts";
import type { LabelWords } from "./label-words.ts";
import { OTHER_EUROPEAN } from "./other-european.ts";
import { ROMANCE } from "./romance.ts";
import { SLAVIC } from "./slavic.ts";
import { UNSPACED, WORLD } from "./world.ts";

export const SPACED: readonly LabelWords[] = [
  ...GERMANIC,
  ...ROMANCE,
  ...SLAVIC,
  ...BALTIC_URALIC,
  ...OTHER_EUROPEAN,
  ...WORLD,
];
export { UNSPACED };
