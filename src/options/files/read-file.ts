import { MAX_FILE } from "#core/cookies/formats/imported-cookie.ts";
import type { OpenResult } from "#core/cookies/open-file.ts";
import type { ReadRequest } from "./reader.worker.ts";

/** "too-slow": the time was up. "unreadable": the disk did not give the file. */
export type ReadResult = OpenResult | { readonly error: "too-slow" | "unreadable" };

/** Milliseconds that a file may take. */
const LONGEST = 8_000;

/** Files with their contents; one that is too large is not even read. */
export async function contentOf(files: readonly File[]): Promise<ReadRequest["content"] | "too-large" | "unreadable"> {
  const wal = files.find(({ name }) => name.endsWith("-wal"));
  const main = files.find((file) => file !== wal) ?? wal;
  if (main === undefined) return "unreadable";
  if (Math.max(main.size, wal?.size ?? 0) >= MAX_FILE) return "too-large";
  try {
    const bytes = new Uint8Array(await main.arrayBuffer());
    return wal && wal !== main ? { bytes, wal: new Uint8Array(await wal.arrayBuffer()) } : { bytes };
  } catch {
    return "unreadable"; // it was moved, or may not be read
  }
}

/** Reads in a thread that is ended when it takes too long. */
export function readInThread(request: ReadRequest): Promise<ReadResult> {
  const thread = new Worker(new URL("./reader.worker.ts", import.meta.url), { type: "module" });
  return new Promise<ReadResult>((resolve) => {
    const timer = setTimeout(() => resolve({ error: "too-slow" }), LONGEST);
    thread.addEventListener("message", ({ data }: MessageEvent<OpenResult>) => {
      clearTimeout(timer);
      resolve(data);
    });
    thread.addEventListener("error", () => {
      clearTimeout(timer);
      resolve({ error: "unreadable" });
    });
    thread.postMessage(request);
  }).finally(() => thread.terminate());
}
