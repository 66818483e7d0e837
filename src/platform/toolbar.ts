import browser from "webextension-polyfill";

/** The toolbar button of one tab; a browser takes it back when the tab goes to another page. */
export type ToolbarButton = {
  readonly badge: string;
  /** CSS colour behind the badge; its text is white. */
  readonly colour: string;
  readonly title: string;
  readonly icon: "on" | "off";
};

const SIZES = [16, 32, 48] as const;

/** A tab that was closed meanwhile needs no button. */
export async function showButton(tabId: number, { badge, colour, title, icon }: ToolbarButton): Promise<void> {
  const prefix = icon === "off" ? "off-" : "";
  const path = Object.fromEntries(SIZES.map((size) => [size, `/icons/${prefix}${size}.png`]));
  await Promise.allSettled([
    browser.action.setBadgeText({ tabId, text: badge }),
    browser.action.setBadgeBackgroundColor({ tabId, color: colour }),
    browser.action.setBadgeTextColor({ tabId, color: "#ffffff" }),
    browser.action.setTitle({ tabId, title }),
    browser.action.setIcon({ tabId, path }),
  ]);
}
