/**
 * What a hostile page may do about our banner. `js` runs in the page once the banner is there; `host` is its element.
 * COVER is the style of something that hides the banner and lets clicks through.
 */
export type Attack = readonly [name: string, js: string];

const PRELUDE = `const host = [...document.querySelectorAll("div[popover]")].find((each) => each.popover === "manual");
const COVER = "position:fixed;inset:0;margin:0;padding:0;border:0;width:100vw;height:100vh;max-width:none;max-height:none;background:#fff;color:#000;font-size:40px;pointer-events:none;z-index:2147483647";
const add = (html, to = document.body) => { const box = document.createElement("div"); box.innerHTML = html; to.append(...box.childNodes); return to.lastElementChild; };
const css = (text) => add("<style>" + text + "</style>", document.head);
const LURE = "Press here to watch the video";
const shadow = (to) => add("<section></section>", to).attachShadow({ mode: "closed" });
const overlay = () => add('<p style="' + COVER + '">' + LURE + "</p>");
const lure = (to, more = "") => add('<p popover="manual" style="' + COVER + ";" + more + '">' + LURE + "</p>", to);
const dialog = (more = "") => add('<dialog style="' + COVER + ";" + more + '">' + LURE + "</dialog>").showModal();
const everyFrame = (act) => { const again = () => { act(); requestAnimationFrame(again); }; again(); };`;

export const attackCode = (js: string): string => `(() => { ${PRELUDE} ${js} })()`;

const HOST_STYLES: readonly Attack[] = [
  "opacity:0",
  "opacity:.001",
  "filter:opacity(0)",
  "clip-path:inset(100%)",
  "transform:translateX(9999px)",
  "transform:scale(.01)",
  "mask:linear-gradient(transparent,transparent)",
  "mix-blend-mode:difference",
  "zoom:.01",
  "content-visibility:hidden",
  "display:none",
  "visibility:hidden",
  "inset:auto auto -400px 0",
  "pointer-events:none",
  "color:transparent",
].map((style) => {
  const important = style.replace(/$/, "!important");
  return [
    `the host gets ${style}, inline and by sheet`,
    `host.style.cssText = "${important}"; css("div[popover], * { ${important} }");`,
  ] as const;
});

const ANCESTORS: readonly Attack[] = [
  "opacity:0",
  "opacity:.001",
  "filter:opacity(0)",
  "filter:contrast(0)",
  "filter:brightness(9)",
  "filter:invert(50%)",
  "filter:blur(40px)",
  "filter:url(#nothing)",
  "mask:linear-gradient(transparent,transparent)",
  "mix-blend-mode:difference",
  "backdrop-filter:blur(9px)",
  "perspective:1px",
  "will-change:opacity;opacity:0",
  "clip-path:inset(100%)",
  "transform:translateX(-9999px)",
  "zoom:.02",
  "pointer-events:none",
  "visibility:hidden",
  "content-visibility:hidden",
  "display:none",
  "color:transparent;font-size:0",
].map(
  (style) => [`<html> gets ${style}`, `css("html { ${style.replaceAll(";", "!important;")}!important }");`] as const,
);

/** A cover that lets clicks through, in `box`. */
const IN_EITHER_TREE: readonly Attack[] = [
  ["a popover over it", "lure(box).showPopover();"],
  [
    "a popover that is opened anew in every frame",
    "const p = lure(box); everyFrame(() => { p.hidePopover(); p.showPopover(); });",
  ],
  [
    "a popover that comes when the pointer is over the banner",
    `const p = lure(box);
host.addEventListener("pointermove", () => setTimeout(() => { if (!p.matches(":popover-open")) p.showPopover(); }, 300));`,
  ],
  [
    "a popover that goes when the button is pressed",
    'const p = lure(box); p.showPopover(); window.addEventListener("pointerdown", () => p.hidePopover(), true);',
  ],
  [
    "a popover that is opened after each of our looks",
    `const p = lure(box); setInterval(() => { p.hidePopover(); p.showPopover(); }, 90);
window.addEventListener("pointerdown", () => p.hidePopover(), true);`,
  ],
];

export const ATTACKS: readonly Attack[] = [
  ["the host is clicked by script", "host.click();"],
  [
    "forged events at the buttons",
    `const { left, top, width, height } = host.getBoundingClientRect();
for (const type of ["pointerdown", "mousedown", "pointerup", "mouseup", "click"]) for (let x = left; x < left + width; x += 20)
  document.elementFromPoint(x, top + height - 70)?.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true, cancelable: true, view: window, clientX: x, clientY: top + height - 70 }));`,
  ],
  [
    "forged keys",
    `for (const key of ["F6", "Tab", "Enter", " ", "Escape"]) { window.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true })); host.dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true, composed: true })); }`,
  ],
  ...HOST_STYLES,
  ...ANCESTORS,
  ["an overlay that lets clicks through", "overlay();"],
  ...IN_EITHER_TREE.flatMap(([name, js]): Attack[] => [
    [name, `const box = document.body; ${js}`],
    [`${name}, in a closed shadow root`, `const box = shadow(); ${js}`],
  ]),
  ["a popover in a shadow root within a shadow root", "lure(shadow(shadow())).showPopover();"],
  ["only its text is covered", 'lure(undefined, "top:auto;bottom:110px;height:140px").showPopover();'],
  [
    "a popover that paints by its backdrop alone",
    `css(".thin::backdrop { background: #fff; pointer-events: none }");
const thin = lure(undefined, "width:0;height:0;overflow:hidden");
thin.className = "thin";
thin.showPopover();`,
  ],
  ["an opaque popover", 'lure(undefined, "pointer-events:auto").showPopover();'],
  ["a modal dialog over everything", 'dialog("pointer-events:auto");'],
  ["a see-through modal dialog", 'css("dialog::backdrop { display: none }"); dialog();'],
  ["inert on <html>", "document.documentElement.inert = true;"],
  ["it is moved into something invisible", 'add("<div style=\\"opacity:0\\"></div>").append(host);'],
  ["it is moved and opened again there", 'add("<div style=\\"opacity:0\\"></div>").append(host); host.showPopover();'],
  [
    "it is moved again and again",
    'const box = add("<div style=\\"opacity:0\\"></div>"); setInterval(() => { if (host.parentNode !== box) { box.append(host); host.showPopover?.(); } }, 20);',
  ],
  ["its popover attribute is taken away under an overlay", 'host.removeAttribute("popover"); overlay();'],
  ["its popover attribute is changed under an overlay", 'host.popover = "auto"; overlay();'],
  ["it is closed under an overlay", "host.hidePopover(); overlay();"],
  [
    "it is closed under an overlay in every frame",
    'overlay(); everyFrame(() => { if (host.matches(":popover-open")) host.hidePopover(); });',
  ],
  ["it is removed", "host.remove();"],
  [
    "it is removed whenever it comes back",
    'new MutationObserver((all) => { for (const { addedNodes } of all) for (const each of addedNodes) if (each.popover === "manual" || each.attachShadow && each.tagName === "DIV") each.remove(); }).observe(document, { childList: true, subtree: true }); host.remove();',
  ],
  ["it is put into another document", "new Document().append(document.adoptNode(host));"],
  ["the document is rewritten", 'document.open(); document.write("<p>new</p>"); document.close();'],
  [
    "events are swallowed",
    'for (const type of ["click", "pointerdown", "pointerup", "mousedown", "mouseup"]) window.addEventListener(type, (event) => event.stopImmediatePropagation(), true);',
  ],
  [
    "the page's prototypes are replaced",
    "Element.prototype.matches = () => true; Document.prototype.elementFromPoint = () => host; Document.prototype.querySelectorAll = () => []; performance.now = () => 1e9; Element.prototype.attachShadow = () => { throw 1; };",
  ],
  [
    "names of elements hide the document's own",
    'const home = document.body; const make = document.createElement.bind(document); for (const name of ["elementFromPoint", "querySelectorAll", "documentElement", "activeElement", "visibilityState", "createElement", "body"]) for (const tag of ["img", "form"]) { const own = make(tag); own.setAttribute("name", name); home.append(own); }',
  ],
  [
    "a font of the name that we use",
    'css(`@font-face { font-family: "system-ui"; src: local("DejaVu Sans Mono"); } @font-face { font-family: system-ui; src: local("DejaVu Sans Mono"); } @font-face { font-family: "sans-serif"; src: local("DejaVu Sans Mono"); }`);',
  ],
];
