/** The consent platforms that we speak with through their own interfaces. */
export type CmpPlatform =
  | "klaro"
  | "vanilla-cookieconsent 2"
  | "vanilla-cookieconsent 3"
  | "tarteaucitron"
  | "orejime"
  | "complianz"
  | "cookiebot"
  | "onetrust"
  | "usercentrics"
  | "didomi";
