import type { CookieFormat, ImportContext } from "#core/cookies/formats/imported-cookie.ts";
import { type FileContent, openFile } from "#core/cookies/open-file.ts";

/** What the page asks of the thread that reads files. */
export type ReadRequest = {
  readonly content: FileContent;
  readonly context: Omit<ImportContext, "isPublicSuffix">;
  readonly format?: CookieFormat;
};

/** UTF-16 by its mark, else UTF-8. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}

// The list of public suffixes (115 kB) stays with the background, which checks every cookie before it is written.
// A thread of its own: however large or hostile a file is, the page stays alive and can end the reading.
self.addEventListener("message", ({ data }: MessageEvent<ReadRequest>) => {
  const { content, context, format } = data;
  self.postMessage(openFile(content, { ...context, isPublicSuffix: () => false, textOf }, format));
});
