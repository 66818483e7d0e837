import { readFileSync } from "node:fs";
import { join } from "node:path";
import { build, type Plugin, type Rolldown } from "vite";

const ROOT = join(import.meta.dirname, "..");

/** In the built guard this name stands where the table goes. */
const PLACE = "GUARD_TABLE";

/**
 * Adds the scripts that the background registers at run time, each one self-contained file: the guard once for every set
 * of refused purposes, and its witness. They are in no manifest, hence not on the way of the other content scripts.
 */
export function guardScripts(target: string): Plugin {
  return {
    name: "guard-scripts",
    async generateBundle() {
      const tables = JSON.parse(readFileSync(join(ROOT, "src/generated/guard-tables.json"), "utf8")) as Record<
        string,
        string
      >;
      const guard = await bundled("guard", target);
      if (guard.split(PLACE).length !== 2) throw new Error(`The guard must name ${PLACE} once.`);
      for (const [set, table] of Object.entries(tables)) {
        this.emitFile({
          type: "asset",
          fileName: `assets/guard-${set}.iife.js`,
          source: guard.split(PLACE).join(table),
        });
      }
      this.emitFile({ type: "asset", fileName: "assets/witness.iife.js", source: await bundled("witness", target) });
    },
  };
}

async function bundled(name: "guard" | "witness", target: string): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: "warn",
    build: {
      write: false,
      target,
      modulePreload: false,
      lib: { entry: join(ROOT, `src/content/guard/${name}.ts`), formats: ["iife"], name },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]) as readonly Rolldown.RolldownOutput[];
  const chunk = outputs.flatMap(({ output }) => output).find((each) => each.type === "chunk");
  if (chunk?.type !== "chunk") throw new Error(`No script came of ${name}.`);
  return chunk.code;
}
