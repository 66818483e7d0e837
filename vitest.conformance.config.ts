import { defineConfig } from "vitest/config";
import { dataFolder } from "./tools/data-folder.ts";

/** Labelled cases of other projects, which lie outside this repository: `npm run conformance`. */
export default defineConfig({
  test: {
    include: ["test/conformance/**/*.test.ts"],
    env: { CONSENTRY_DATA: dataFolder() ?? "" },
  },
});
