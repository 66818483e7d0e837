import type { Site } from "../visit.ts";

const DRAWINGS: Readonly<Record<string, string>> = {
  "/teapot.svg":
    '<path d="M22 44c0-12 52-12 52 0 0 26-10 30-26 30S22 70 22 44z" fill="#8a5a34"/><path d="M74 48c16-6 16 16-2 16" fill="none" stroke="#8a5a34" stroke-width="6"/><path d="M24 52 8 36" stroke="#8a5a34" stroke-width="8"/><circle cx="48" cy="30" r="5" fill="#5d3a1f"/>',
  "/turnip.svg":
    '<path d="M20 46c0-18 56-18 56 0 0 18-20 22-28 40-8-18-28-22-28-40z" fill="#e9d9ee"/><path d="M22 42c4-14 48-14 52 0z" fill="#9b59b6"/><path d="M48 32c-8-14-2-22 0-24 2 2 8 10 0 24M48 32c-18-6-16-16-16-18 4 0 14 4 16 18M48 32c18-6 16-16 16-18-4 0-14 4-16 18" fill="#4f9d57"/>',
  "/cosy.svg":
    '<path d="M16 74c0-58 64-58 64 0z" fill="#b3362b"/><path d="M17 62h62M21 50h54M29 38h38" stroke="#f4d9b0" stroke-width="4"/><circle cx="48" cy="26" r="8" fill="#f4d9b0"/>',
};

/** Parcel CDN: pictures for everybody, and the cookie with which it keeps a visitor on one machine. */
export const cdnSite: Site = ({ url }) => {
  const drawing = DRAWINGS[url.pathname];
  if (drawing === undefined) {
    return undefined;
  }
  return {
    type: "image/svg+xml",
    cookies: ["parcel_edge=ams-4; Path=/; SameSite=None; Secure; Max-Age=3600"],
    body: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96">${drawing}</svg>`,
  };
};
