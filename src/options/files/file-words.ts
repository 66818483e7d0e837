import type { CookieField } from "#core/cookies/cookie-write.ts";
import type { ExportLoss } from "#core/cookies/formats/export-losses.ts";
import type { ImportNote, SkipReason } from "#core/cookies/formats/imported-cookie.ts";
import type { OpenedFile } from "#core/cookies/open-file.ts";
import { type MessageKey, text, textFor } from "#platform/i18n.ts";
import { fieldWord } from "#ui/cookies/Notice.tsx";
import { refusalWords } from "#ui/editor/editor-words.ts";
import { enumeration } from "#ui/formats.ts";
import type { ImportRow, ReadError, RowOutcome } from "./import-model.ts";

/** Names of our own, as messages are called: with underscores. */
function underscored(name: string): string {
  return name.replaceAll("-", "_");
}

export function errorWords(error: ReadError): string {
  return text(`fileError_${underscored(error)}` as MessageKey);
}

export function skipWords(reason: SkipReason): string {
  return text(`fileSkip_${underscored(reason)}` as MessageKey);
}

export function noteWords(note: ImportNote): string {
  return text(`fileNote_${underscored(note)}` as MessageKey);
}

export function formatWords(format: OpenedFile["format"]): string {
  return text(`fileFormat_${underscored(format)}` as MessageKey);
}

export function lossWords(loss: ExportLoss, count: number): string {
  return textFor("exportLoss", count, text(`loss_${underscored(loss)}` as MessageKey));
}

/** Why an entry is refused, which fields it would change, or that nothing is to be said. */
export function detailWords({ cookie, check, entry }: ImportRow): string {
  if (entry.encryption !== undefined) return text("sealedValue");
  const { refusals, fields } = check;
  if (refusals.length > 0) return refusals.map((each) => refusalWords(each, cookie.name)).join(" ");
  return fields.length > 0 ? enumeration(fields.map((field: CookieField) => text(fieldWord(field)))) : "";
}

export function outcomeWords(outcome: RowOutcome): string {
  return text(`outcome_${underscored(outcome)}` as MessageKey);
}
