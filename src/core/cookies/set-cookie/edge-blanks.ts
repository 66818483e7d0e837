/** Without blanks and tabs at both ends. A loop: a pattern for the end would be tried at every blank inside. */
export function withoutEdgeBlanks(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isBlank(text[start])) start++;
  while (end > start && isBlank(text[end - 1])) end--;
  return text.slice(start, end);
}

function isBlank(unit: string | undefined): boolean {
  return unit === " " || unit === "\t";
}
