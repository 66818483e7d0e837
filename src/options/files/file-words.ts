import type { CookieField } from "#core/cookies/cookie-write.ts";
import type { ExportLoss } from "#core/cookies/formats/export-losses.ts";
import type { ImportNote, SkipReason } from "#core/cookies/formats/imported-cookie.ts";
import type { OpenedFile } from "#core/cookies/open-file.ts";
import { type MessageKey, text, textFor } from "#platform/i18n.ts";
import { fieldWord } from "#ui/cookies/Notice.tsx";
import { refusalWords } from "#ui/editor/editor-words.ts";
import { enumeration } from "#ui/formats.ts";
import type { ImportRow, ReadError, RowOutcome } from "./import-model.ts";

function named(prefix: string, name: string): MessageKey {
  return `${prefix}_${name.replaceAll("-", "_")}` as MessageKey;
}

export function errorWords(error: ReadError): string {
  return text(named("fileError", error));
}

export function skipWords(reason: SkipReason): string {
  return text(named("fileSkip", reason));
}

export function noteWords(note: ImportNote): string {
  return text(named("fileNote", note));
}

export function formatWords(format: OpenedFile["format"]): string {
  return text(named("fileFormat", format));
}

export function lossWords(loss: ExportLoss, count: number): string {
  return textFor("exportLoss", count, text(named("loss", loss)));
}

/** Why an entry is refused, which fields it would change, or that nothing is to be said. */
export function detailWords({ cookie, check, entry }: ImportRow): string {
  if (entry.encryption !== undefined) return text("sealedValue");
  const { refusals, fields } = check;
  if (refusals.length > 0) return refusals.map((each) => refusalWords(each, cookie.name)).join(" ");
  return fields.length > 0 ? enumeration(fields.map((field: CookieField) => text(fieldWord(field)))) : "";
}

export function outcomeWords(outcome: RowOutcome): string {
  return text(named("outcome", outcome));
}
