import { decodeAdditionalConsent } from "./additional-consent.ts";
import { decodeBase64Text } from "./base64-text.ts";
import { decodeBigIp } from "./big-ip.ts";
import {
  type DecodedStep,
  type Decoding,
  MAX_INFLATED,
  MAX_INPUT,
  MAX_LAYERS,
  type ValueDecoder,
} from "./decoded-step.ts";
import { decodeDjango } from "./django.ts";
import { decodeExpressJson, decodeExpressSigned } from "./express.ts";
import { decodeGpp } from "./gpp.ts";
import { decodeItsDangerous } from "./itsdangerous.ts";
import { decodeJsLiteral } from "./js-literal.ts";
import { decodeJson } from "./json-value.ts";
import { decodeJwt } from "./jwt.ts";
import { nameProduct } from "./known-json.ts";
import { decodeOneTrust } from "./one-trust.ts";
import { decodeAspNet, decodeLaravel, decodeSocs } from "./opaque-values.ts";
import { decodePhp } from "./php-serialize.ts";
import { decodeQueryString } from "./query-string.ts";
import { decodeRails } from "./rails.ts";
import { decodeTcString } from "./tc-string.ts";
import { decodeTornado } from "./tornado.ts";
import { decodeUrlEncoding } from "./url-encoding.ts";
import { decodeUsPrivacy } from "./us-privacy.ts";
import { VISITOR_ID_DECODERS } from "./visitor-ids.ts";

/** From the most particular format to the most general: the first that reads the text wins. */
const DECODERS: readonly ValueDecoder[] = [
  ...[decodeUsPrivacy, decodeOneTrust, decodeAdditionalConsent, decodeGpp, decodeTcString, decodeSocs],
  ...VISITOR_ID_DECODERS,
  ...[decodeBigIp, decodeJwt, decodeItsDangerous, decodeDjango, decodeTornado, decodeExpressSigned, decodeExpressJson],
  ...[decodeRails, decodeAspNet, decodeLaravel, decodePhp],
  ...[decodeJson, decodeJsLiteral, decodeQueryString, decodeUrlEncoding, decodeBase64Text],
];

/**
 * Reads a cookie's value layer by layer, from the outside in; no step when nothing can be read in it for sure.
 * Total and bounded: longer values are not read, compressed ones open to 64 KiB, five layers, and every decoder is
 * linear in its text, so that the whole takes a few milliseconds whatever the value is. Nothing is verified or run.
 */
export function decodeValue(value: string, name = ""): readonly DecodedStep[] {
  if (value === "" || value.length > MAX_INPUT) return [];
  return withoutLooseEnd(layersOf(value, name));
}

function layersOf(value: string, name: string): readonly Decoding[] {
  const layers: Decoding[] = [];
  let text: string | undefined = value;
  while (text !== undefined && text.length <= MAX_INFLATED && layers.length < MAX_LAYERS) {
    const layer = decodeLayer(text, name);
    if (layer === undefined) break;
    layers.push(nameProduct(layer, name));
    text = layer.next;
  }
  return layers;
}

function decodeLayer(text: string, name: string): Decoding | undefined {
  const input = { text, name };
  for (const decode of DECODERS) {
    const decoding = decode(input);
    if (decoding !== undefined) return decoding;
  }
  return undefined;
}

/** Drops the last layers that count only when something is found inside them. */
function withoutLooseEnd(layers: readonly Decoding[]): readonly DecodedStep[] {
  const end = layers.findLastIndex((layer) => !layer.needsNext) + 1;
  return layers.slice(0, end).map(({ kind, data, confidence = "likely", notes = [], times = [] }) => {
    return { kind, data, confidence, notes, times };
  });
}
