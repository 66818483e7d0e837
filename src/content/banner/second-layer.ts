import type { AskedCookie, AskedPurpose, AskedTracker } from "#core/consent/question.ts";
import { OPTIONAL_PURPOSES, type OptionalPurpose } from "#core/purposes/purpose.ts";
import { type MessageKey, text } from "#platform/i18n.ts";
import { visibleText } from "#ui/visible-text.ts";
import { button, element } from "./element.ts";
import type { Layer, LayerActions } from "./layer.ts";
import type { BannerWords } from "./words.ts";

/** Each purpose with a sentence, a switch that is off, and what was held back for it. */
export function secondLayer(words: BannerWords, chosen: Set<OptionalPurpose>, actions: LayerActions): Layer {
  const sections = new Map(OPTIONAL_PURPOSES.map((each) => [each, purposeSection(each, chosen, actions)] as const));
  return {
    title: "bannerChooseTitle",
    body: [
      ...[...sections.values()].map(({ whole }) => whole),
      element("p", { class: "note" }, text("bannerNecessary")),
    ],
    buttons: [button(text("bannerBack"), actions.back), button(text("bannerSave"), actions.save)],
    update: ({ purposes }) => {
      for (const each of purposes) sections.get(each.purpose)?.list.replaceChildren(...heldList(each, words));
    },
  };
}

function purposeSection(purpose: OptionalPurpose, chosen: Set<OptionalPurpose>, { mayToggle }: LayerActions) {
  const [name, says] = [`name-${purpose}`, `says-${purpose}`];
  const list = element("div", { class: "held" });
  const whole = element(
    "section",
    { "aria-labelledby": name },
    element(
      "div",
      { class: "purpose" },
      element("span", { class: `mark ${purpose}`, "aria-hidden": "true" }),
      element("h3", { id: name }, text(`bannerPurpose_${purpose}` as MessageKey)),
      purposeSwitch(purpose, chosen, { name, says, mayToggle }),
    ),
    element("p", { id: says }, text(`bannerSays_${purpose}` as MessageKey)),
    list,
  );
  return { whole, list };
}

type SwitchParts = { readonly name: string; readonly says: string } & Pick<LayerActions, "mayToggle">;

function purposeSwitch(purpose: OptionalPurpose, chosen: Set<OptionalPurpose>, parts: SwitchParts): HTMLElement {
  const isOn = () => String(chosen.has(purpose));
  const labels = { "aria-labelledby": parts.name, "aria-describedby": parts.says };
  const made = element("button", {
    ...{ type: "button", class: "switch", role: "switch", "aria-checked": isOn() },
    ...labels,
  });
  made.addEventListener("click", (event) => {
    if (!parts.mayToggle(event)) return;
    if (!chosen.delete(purpose)) chosen.add(purpose);
    made.setAttribute("aria-checked", isOn());
  });
  return made;
}

function heldList({ counts, cookies, trackers }: AskedPurpose, words: BannerWords): readonly HTMLElement[] {
  if (counts.cookies + counts.trackers === 0) return [element("p", { class: "note" }, text("bannerNothing"))];
  return [
    ...group(
      words.counted("bannerCookies", counts.cookies),
      counts.cookies,
      cookies.map((each) => cookieLine(each, words)),
    ),
    ...group(
      words.counted("bannerTrackers", counts.trackers),
      counts.trackers,
      trackers.map((each) => trackerLine(each, words)),
    ),
  ];
}

function group(head: string, count: number, lines: readonly HTMLElement[]): readonly HTMLElement[] {
  if (lines.length === 0) return [];
  const rest = count > lines.length ? [element("li", {}, `+${count - lines.length}`)] : [];
  return [element("h4", {}, head), element("ul", { class: "names" }, ...lines, ...rest)];
}

/** Name, company and lifetime; what the cookie does is so far told in English only. */
function cookieLine({ name, owner, lifetime, does }: AskedCookie, words: BannerWords): HTMLElement {
  const facts = [words.company(owner), words.lifetime(lifetime)].join(" · ");
  return element("li", {}, hostile(name), ` ${facts}`, ...(does && words.isEnglish ? [element("p", {}, does)] : []));
}

function trackerLine({ domain, owner }: AskedTracker, words: BannerWords): HTMLElement {
  return element("li", {}, hostile(domain), ` ${words.company(owner)}`);
}

function hostile(name: string): HTMLElement {
  return element("bdi", { class: "name", translate: "no" }, visibleText(name));
}
