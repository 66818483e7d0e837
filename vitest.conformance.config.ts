import { defineConfig } from "vitest/config";

/** Our parsers and decoders against labelled cases that are not part of this repository (CONSENTRY_DATA names the folder). */
export default defineConfig({ test: { include: ["test/conformance/**/*.test.ts"] } });
