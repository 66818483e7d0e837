/**
 * Converts a file of cookies: `npm run cookies -- convert FILE --to netscape [--url https://…] [--from set-cookie]`.
 * The result goes to stdout, what is skipped or lost to stderr. Exit 2 for bad input, with one clear sentence.
 */
import { existsSync, readFileSync, statSync } from "node:fs";
import { parseArgs } from "node:util";
import { getDomain } from "tldts";
import { EXPORT_FORMATS, exportCookies } from "#core/cookies/formats/export-cookies.ts";
import { type ImportResult, importCookies } from "#core/cookies/formats/import-cookies.ts";
import { ERROR_WORDS, LOSS_WORDS, NOTE_WORDS, SKIP_WORDS } from "#core/cookies/formats/import-words.ts";
import { type CookieFormat, type ImportContext, MAX_FILE } from "#core/cookies/formats/imported-cookie.ts";
import { readJarFile } from "#core/jar-files/read-jar-file.ts";
import { isSqlite } from "#core/jar-files/sqlite-pages.ts";

const USAGE = `npm run cookies -- convert FILE --to ${EXPORT_FORMATS.join("|")} [--from FORMAT] [--url https://site/path]`;
const IMPORT_FORMATS: readonly CookieFormat[] = [
  ...(["consentry-json", "api-json", "cookie-quick-manager", "playwright", "puppeteer", "netscape"] as const),
  ...(["lwp", "header", "set-cookie", "curl", "har", "csv"] as const),
];

/** A sentence for the person who called, never a value of a cookie. */
class BadInput extends Error {}

type Options = { readonly file: string; readonly to: string; readonly from?: CookieFormat; readonly url?: string };

function main(): void {
  const { file, to, from, url } = readOptions();
  const bytes = readBytes(file);
  const context: ImportContext = {
    now: Date.now(),
    rules: "chromium",
    isPublicSuffix,
    ...(url !== undefined && { url }),
  };
  const result = isSqlite(bytes) ? readDatabase(bytes, file) : importCookies(textOf(bytes), context, from);
  if ("error" in result) throw new BadInput(ERROR_WORDS[result.error]);
  tellReading(result);
  const exported = exportCookies(to, result.cookies, {
    created: Date.now(),
    browser: "",
    ...(url !== undefined && { url }),
  });
  if (exported === undefined) throw new BadInput(`${to} needs --url, the address that the cookies go to.`);
  for (const [loss, count] of exported.losses) console.error(`${count} cookies ${LOSS_WORDS[loss]}`);
  process.stdout.write(exported.text);
}

function readOptions(): Options {
  const options = { to: { type: "string" }, from: { type: "string" }, url: { type: "string" } } as const;
  const { values, positionals } = parseArgs({ options, allowPositionals: true });
  const [command, file, ...more] = positionals;
  if (command !== "convert" || file === undefined || more.length > 0) throw new BadInput(`Usage: ${USAGE}`);
  const to = EXPORT_FORMATS.find((format) => format === values.to);
  const from = IMPORT_FORMATS.find((format) => format === values.from);
  if (to === undefined) throw new BadInput(`--to is one of: ${EXPORT_FORMATS.join(", ")}`);
  if (values.from !== undefined && from === undefined)
    throw new BadInput(`--from is one of: ${IMPORT_FORMATS.join(", ")}`);
  return { file, to, ...(from && { from }), ...(values.url !== undefined && { url: values.url }) };
}

function readBytes(file: string): Uint8Array {
  try {
    if (statSync(file).size > MAX_FILE) throw new BadInput(ERROR_WORDS["too-large"]);
    return new Uint8Array(readFileSync(file));
  } catch (error) {
    if (error instanceof BadInput) throw error;
    throw new BadInput(`${file} cannot be read.`);
  }
}

/** UTF-16 by its mark, else UTF-8. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder().decode(bytes);
}

/** With the log beside it, where a running browser keeps its newest cookies. */
function readDatabase(bytes: Uint8Array, file: string): ImportResult {
  const jar = readJarFile(bytes, existsSync(`${file}-wal`) ? readBytes(`${file}-wal`) : undefined);
  if ("error" in jar) throw new BadInput(`The database cannot be read: ${jar.error}.`);
  const sealed = jar.cookies.filter(({ encryption }) => encryption !== undefined).length;
  if (sealed > 0) console.error(`${sealed} cookies have values that the browser encrypted: they are written empty`);
  if (jar.damaged > 0) console.error(`${jar.damaged} rows or pages of the database are damaged and left out`);
  return { format: "api-json", cookies: jar.cookies.map(({ cookie }) => cookie), skipped: [], notes: [] };
}

function tellReading(result: Exclude<ImportResult, { readonly error: unknown }>): void {
  console.error(`read as ${result.format}: ${result.cookies.length} cookies, ${result.skipped.length} skipped`);
  for (const { at, reason } of result.skipped) console.error(`entry ${at} ${SKIP_WORDS[reason]}`);
  for (const { at, note } of result.notes) console.error(`entry ${at} ${NOTE_WORDS[note]}`);
}

function isPublicSuffix(host: string): boolean {
  return getDomain(host, { allowPrivateDomains: true, validateHostname: false }) === null;
}

try {
  main();
} catch (error) {
  if (!(error instanceof BadInput || (error instanceof TypeError && "code" in error))) throw error;
  console.error(error.message);
  process.exitCode = 2;
}
