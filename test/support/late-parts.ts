/** Cookie lines that a part of another site brings; `Partitioned`, so that every mode keeps one of the two. */
export const linesOf = (name: string): readonly string[] => [
  `${name}=1; Path=/; SameSite=None; Secure`,
  `${name}_chips=1; Path=/; SameSite=None; Secure; Partitioned`,
];

/** The address of an image that sets these. Any host of the world answers. */
export const imageOf = (host: string, name: string): string =>
  `https://${host}/set?${linesOf(name)
    .map((line) => `cookie=${encodeURIComponent(line)}`)
    .join("&")}`;

/** Puts an image of another site into the page, and resolves when it is there. Runs in the page. */
export function addImage(view: Window, address: string): Promise<void> {
  return new Promise((resolve) => {
    const image = view.document.createElement("img");
    image.addEventListener("load", () => resolve());
    image.addEventListener("error", () => resolve());
    image.src = address;
    view.document.body.append(image);
  });
}

/** Puts a frame of another site into the page, and resolves when it is there. Runs in the page. */
export function addFrame(view: Window, address: string): Promise<void> {
  return new Promise((resolve) => {
    const frame = view.document.createElement("iframe");
    frame.addEventListener("load", () => resolve());
    frame.src = address;
    view.document.body.append(frame);
  });
}
