/** What a value says, as plain data. Hostile text: a screen shows it as text. `null` is JSON's own. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** The formats that can be read; a chain such as "url", "base64", "json" is read from the outside in. */
export type ValueKind =
  | "url"
  | "base64"
  | "base64url"
  | "gzip"
  | "zlib"
  | "json"
  | "query-string"
  | "js-object"
  | "jwt"
  | "jwe"
  | "flask-session"
  | "itsdangerous"
  | "itsdangerous-timed"
  | "django-signed"
  | "django-timestamp-signer"
  | "tornado-v1"
  | "tornado-v2"
  | "express-signed"
  | "express-json"
  | "rails-signed"
  | "rails-encrypted"
  | "rack-session"
  | "laravel-encrypted"
  | "aspnet-dataprotection"
  | "php-serialize"
  | "big-ip"
  | "ga"
  | "ga4-gs1"
  | "ga4-gs2"
  | "google-click"
  | "facebook"
  | "matomo"
  | "utma"
  | "amplitude"
  | "mixpanel"
  | "hotjar"
  | "didomi"
  | "onetrust"
  | "cookiebot"
  | "tcf"
  | "usp"
  | "gpp"
  | "google-additional-consent"
  | "protobuf";

/** What has to be said beside the data. */
export type ValueNote =
  | "signature-not-checked"
  | "not-signed"
  | "encrypted"
  | "opaque"
  | "compressed"
  | "claims-unreadable"
  | "php-object"
  | "repeated-name"
  | "sections-not-read"
  | "vendors-as-numbers"
  | "list-cut";

/** A moment that the value names. */
export type ValueTime = {
  /** The field it comes from, such as "exp" or "firstVisit". */
  readonly what: string;
  /** Milliseconds since the epoch. */
  readonly at: number;
};

/** "certain": the format has a mark of its own. "likely": chance would hardly do it. "guess": it may be chance. */
export type Confidence = "certain" | "likely" | "guess";

/** One layer of a value. */
export type DecodedStep = {
  readonly kind: ValueKind;
  readonly data: Plain;
  readonly confidence: Confidence;
  readonly notes: readonly ValueNote[];
  readonly times: readonly ValueTime[];
};

/** What a decoder is given: the text of this layer, and the cookie's name, by which some formats are known. */
export type ValueInput = { readonly text: string; readonly name: string };

/** What one decoder answers. */
export type Decoding = {
  readonly kind: ValueKind;
  readonly data: Plain;
  readonly confidence?: Confidence;
  readonly notes?: readonly ValueNote[];
  readonly times?: readonly ValueTime[];
  /** The text inside, which may be encoded again. */
  readonly next?: string;
  /** Worth showing only when what is inside can be read too. */
  readonly needsNext?: true;
};

/** A total function: `undefined` when the text is not of its format; never throws. */
export type ValueDecoder = (input: ValueInput) => Decoding | undefined;

/** Values longer than this (in UTF-16 units) are not read at all; browsers keep 4,096 bytes. */
export const MAX_INPUT = 8192;

/** Bytes that come out of a compressed value at most. */
export const MAX_INFLATED = 65_536;

export const MAX_LAYERS = 5;
