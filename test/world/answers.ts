import type { Answer } from "./visit.ts";

/** One transparent pixel. */
const GIF = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

export const pixel = (cookies: readonly string[] = []): Answer => ({ type: "image/gif", body: GIF, cookies });

export const script = (body: string, cookies: readonly string[] = []): Answer => ({
  type: "text/javascript; charset=utf-8",
  body,
  cookies,
});

/** 303: the browser asks for the new address with GET, also after a form. */
export const redirect = (to: string, cookies: readonly string[] = []): Answer => ({
  status: 303,
  headers: { location: to },
  cookies,
});

export const notFound: Answer = { status: 404, type: "text/plain; charset=utf-8", body: "Nothing here." };
