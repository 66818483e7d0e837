import type { Decoding, Plain, ValueDecoder, ValueKind, ValueTime } from "./decoded-step.ts";
import { fromMilliseconds, fromSeconds } from "./plausible-time.ts";

type Found = Record<string, Plain>;

/** Names, times and numbers of one identifier; a time that no browser can have written makes it no identifier. */
function identifier(kind: ValueKind, data: Found, times: Readonly<Record<string, number | undefined>>) {
  const read: ValueTime[] = [];
  for (const [what, at] of Object.entries(times)) {
    if (at === undefined) return undefined;
    read.push({ what, at });
  }
  return { kind, data, times: read, confidence: "certain" } as const satisfies Decoding;
}

/** `_ga`: GA1.depth.random.first visit. */
const decodeGa: ValueDecoder = ({ text }) => {
  const [, depth, random, seconds] = /^GA1\.([\d-]{1,5})\.(\d{1,20})\.(\d{10})$/.exec(text) ?? [];
  if (seconds === undefined) return undefined;
  const firstVisit = Number(seconds);
  const data = { version: 1, depth: depth ?? "", random: random ?? "", clientId: `${random}.${seconds}`, firstVisit };
  return identifier("ga", data, { firstVisit: fromSeconds(firstVisit) });
};

/** `_ga_<stream>` until 2025: GS1.1.session.number.engaged.last hit.countdown.… */
const decodeGs1: ValueDecoder = ({ text }) => {
  const parts = /^GS1\.[\d-]{1,5}\.(\d{10})\.(\d{1,9})\.([01])\.(\d{10})((?:\.[\w-]{0,40}){0,8})$/.exec(text);
  if (parts === null) return undefined;
  const [sessionId, lastHit] = [Number(parts[1]), Number(parts[4])];
  const countdown = Number(parts[5]?.split(".")[1] ?? Number.NaN);
  return identifier(
    "ga4-gs1",
    {
      ...{ sessionId, sessionNumber: Number(parts[2]), engaged: parts[3] === "1", lastHit },
      ...(Number.isNaN(countdown) ? {} : { countdown }),
    },
    { sessionId: fromSeconds(sessionId), lastHit: fromSeconds(lastHit) },
  );
};

/** `_ga_<stream>` since May 2025: fields with a letter each, in any order: GS2.1.s…$o…$g…$t…$j…$l…$h… */
const decodeGs2: ValueDecoder = ({ text }) => {
  const fields = /^GS2\.[\d-]{1,5}\.([a-z][^$]{0,99}(?:\$[a-z][^$]{0,99}){0,20})$/.exec(text)?.[1];
  if (fields === undefined) return undefined;
  const byLetter = new Map(fields.split("$").map((field) => [field[0], field.slice(1)]));
  const number = (letter: string) => (byLetter.has(letter) ? Number(byLetter.get(letter)) : Number.NaN);
  const [sessionId, lastHit, countdown, sessionNumber] = [number("s"), number("t"), number("j"), number("o")];
  return identifier(
    "ga4-gs2",
    { sessionId, sessionNumber, engaged: byLetter.get("g") === "1", lastHit, countdown },
    { sessionId: fromSeconds(sessionId), lastHit: fromSeconds(lastHit) },
  );
};

/** `_gcl_aw`, `_gcl_dc`, `_gcl_gb`: GCL.seconds.click id; `_gcl_au`: 1.1.random.seconds. */
const decodeGoogleClick: ValueDecoder = ({ text, name }) => {
  const [, clicked, clickId] = /^GCL\.(\d{10})\.([\w-]{1,300})$/.exec(text) ?? [];
  if (clicked !== undefined && clickId !== undefined) {
    const data = { timestamp: Number(clicked), clickId };
    return identifier("google-click", data, { clicked: fromSeconds(data.timestamp) });
  }
  const [, random, created] = /^1\.1\.(\d{1,20})\.(\d{10})(?:\.[\d.]{0,60})?$/.exec(text) ?? [];
  if (!/^_gcl_/.test(name) || created === undefined || random === undefined) return undefined;
  return identifier("google-click", { random, created: Number(created) }, { created: fromSeconds(Number(created)) });
};

/** `_fbp`, `_fbc`: fb.subdomain index.milliseconds.id. */
const decodeFacebook: ValueDecoder = ({ text }) => {
  const parts = /^fb\.(\d)\.(\d{13})\.([\w.%-]{1,500})$/.exec(text);
  if (parts === null) return undefined;
  const data = { version: "fb", subdomainIndex: Number(parts[1]), created: Number(parts[2]), id: parts[3] ?? "" };
  return identifier("facebook", data, { created: fromMilliseconds(data.created) });
};

/** `_pk_id.*`: visitor id.first visit, older ones with counts and times behind. */
const decodeMatomo: ValueDecoder = ({ text, name }) => {
  const parts = /^([0-9a-f]{16})\.(\d{10})\.?([\d.]{0,80})$/.exec(text);
  if (parts === null || !name.startsWith("_pk_id")) return undefined;
  const data = { visitorId: parts[1] ?? "", created: Number(parts[2]) };
  return identifier("matomo", data, { created: fromSeconds(data.created) });
};

/** `__utma`: domain hash.visitor.first.previous.current visit.number of sessions. */
const decodeUtma: ValueDecoder = ({ text, name }) => {
  const parts = /^(\d{1,12})\.(\d{1,12})\.(\d{10})\.(\d{10})\.(\d{10})\.(\d{1,7})$/.exec(text);
  if (parts === null || name !== "__utma") return undefined;
  const [domainHash = 0, visitorId = 0, firstVisit = 0, previousVisit = 0, currentVisit = 0, sessionCount = 0] = parts
    .slice(1)
    .map(Number);
  return identifier(
    "utma",
    { domainHash, visitorId, firstVisit, previousVisit, currentVisit, sessionCount },
    {
      firstVisit: fromSeconds(firstVisit),
      previousVisit: fromSeconds(previousVisit),
      currentVisit: fromSeconds(currentVisit),
    },
  );
};

/** Identifiers that analytics and advertising scripts write, as their own documentation and browsers show them. */
export const VISITOR_ID_DECODERS: readonly ValueDecoder[] = [
  ...[decodeGa, decodeGs1, decodeGs2, decodeGoogleClick, decodeFacebook, decodeMatomo, decodeUtma],
];
