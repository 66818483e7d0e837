/** By a link in the page, within the click: the permission for downloads would be one more line of warning. */
export function saveAsFile(content: string, name: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: "text/plain" }));
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
