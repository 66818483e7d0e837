/**
 * What leaves a text readable: people darken pages by inverting them. Half inverted, everything is of one grey.
 * Computed values: "invert(1) hue-rotate(180deg)".
 */
const READABLE = /^(?:(?:hue-rotate|grayscale|sepia|saturate)\([^()]*\)|invert\((?:0|1|0\.[89]\d*)\)|\s)+$/;

/**
 * Whether the page's root lets through what lies above it. Firefox 153 applies the filter of the root element to the top
 * layer too: `html { filter: opacity(0) }` makes an invisible banner that takes clicks.
 */
export function isRootReadable(): boolean {
  const { filter } = getComputedStyle(document.documentElement);
  return filter === "none" || READABLE.test(filter);
}
