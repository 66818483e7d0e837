import { join } from "node:path";
import type { Files } from "../folder.ts";
import { ROOT } from "../targets.ts";
import { PACKAGE, readLists } from "./read-lists.ts";

/** The text of every filter list that the rules are made from, for the source archive: "filters/3.txt". */
export function readFilterTexts(): Files {
  const lists = readLists(join(ROOT, "node_modules", PACKAGE));
  return new Map(lists.map(({ id, text }) => [`filters/${id}.txt`, Buffer.from(text)]));
}
