/** An element with attributes and children. Children are nodes and text, never markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string>> = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
  made.append(...children);
  return made;
}

/** A button that looks like every other of the banner. */
export function button(words: string, action: (event: Event) => void): HTMLButtonElement {
  const made = element("button", { type: "button", class: "button" }, words);
  made.addEventListener("click", action);
  return made;
}
