/** Who the extension is in each browser. */
export const IDS = { chromium: "abcdefghijklmnopabcdefghijklmnop", firefox: "consentry@consentry.example" } as const;
export const ORIGINS = {
  chromium: "chrome-extension://abcdefghijklmnopabcdefghijklmnop",
  firefox: "moz-extension://0f7e2a51-0000-4000-8000-000000000001",
} as const;
