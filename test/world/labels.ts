/** How third-party cookies are treated, by browser and preference. */
export type CookieMode = "chromium-allow" | "chromium-block" | "firefox";
