import { createHash, X509Certificate } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";

const folder = path.join(import.meta.dirname, "certificates");
const read = (name: string) => readFileSync(path.join(folder, name), "utf8");

/** PEM texts of the demo world's server. Made by certificates/make.ts, for loopback only. */
export const key = read("leaf-key.pem");
export const cert = read("leaf.pem");

/** The authority, for a browser profile that is to trust the world. */
export const ca = read("ca.pem");

/** SHA-256 of the public key, base64: what Chromium's --ignore-certificate-errors-spki-list wants. */
export const spki = createHash("sha256")
  .update(new X509Certificate(cert).publicKey.export({ type: "spki", format: "der" }))
  .digest("base64");
