import { createScout } from "./cmp/scout.ts";
import { SCOUT } from "./cmp/scout-bridge.ts";

Object.defineProperty(globalThis, SCOUT, { value: createScout, configurable: true });
