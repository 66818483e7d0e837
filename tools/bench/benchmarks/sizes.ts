import { measureSizes } from "../../sizes.ts";
import { TARGETS } from "../../targets.ts";
import { type Figure, figureOf } from "../stats.ts";

/** Bytes of each bundle of both builds, as they are and after gzip; of a package, its zip. */
export async function sizes(): Promise<readonly Figure[]> {
  const figures = TARGETS.map(async (target) =>
    (await measureSizes(target)).flatMap(({ name, raw, gzip }) => [
      figureOf(`size ${target} ${name} raw`, "byte", [raw]),
      figureOf(`size ${target} ${name} ${name === "package" ? "zip" : "gzip"}`, "byte", [gzip]),
    ]),
  );
  return (await Promise.all(figures)).flat();
}
