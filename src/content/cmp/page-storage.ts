/** What scripts of this document have stored, as one text, to be compared only: nothing of it leaves this function's caller. */
export function storedText(): string {
  try {
    return `${document.cookie}\n${JSON.stringify({ ...localStorage })}\n${JSON.stringify({ ...sessionStorage })}`;
  } catch {
    // A sandboxed document has no storage.
    return "";
  }
}
