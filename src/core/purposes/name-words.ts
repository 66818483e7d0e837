/** Words of a name: at separators and where the case changes. In lower case. */
export function tokens(name: string): readonly string[] {
  const words = name.replace(/([a-z])(?=[A-Z])/g, "$1 ").split(/[^A-Za-z0-9]+/);
  return words.filter((word) => word !== "").map((word) => word.toLowerCase());
}
