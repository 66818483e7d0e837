export const SEARCH_ID = "search";

/** Whether there was a search field to go to. */
export function focusSearch(): boolean {
  const field = document.getElementById(SEARCH_ID);
  field?.focus();
  return field !== null;
}
