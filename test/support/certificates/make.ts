import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { HOSTS } from "../../world/hosts.ts";

/**
 * Makes the certificates of the demo world again: `npx tsx test/support/certificates/make.ts` (needs openssl).
 * The key of the authority is thrown away at once, so nobody can sign anything else with it.
 */
const here = import.meta.dirname;
const work = mkdtempSync(path.join(tmpdir(), "consentry-ca-"));
const openssl = (...args: readonly string[]) => execFileSync("openssl", args, { stdio: ["ignore", "pipe", "inherit"] });
const file = (name: string) => path.join(here, name);
const days = String(50 * 365);

const names = [
  ...HOSTS.flatMap((host) => [`DNS:${host}`, `DNS:*.${host}`]),
  "DNS:localhost",
  "DNS:*.localhost",
  "IP:127.0.0.1",
];
const extensions = path.join(work, "leaf.ext");
writeFileSync(
  extensions,
  `basicConstraints=CA:FALSE\nkeyUsage=digitalSignature\nextendedKeyUsage=serverAuth\nsubjectAltName=${names.join(",")}\n`,
);

const caKey = path.join(work, "ca-key.pem");
openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", caKey);
openssl(
  ...["req", "-x509", "-new", "-key", caKey, "-sha256", "-days", days, "-out", file("ca.pem")],
  ...["-subj", "/CN=Consentry demo world authority (loopback only)"],
  ...["-addext", "basicConstraints=critical,CA:TRUE", "-addext", "keyUsage=critical,keyCertSign"],
);
openssl("ecparam", "-name", "prime256v1", "-genkey", "-noout", "-out", file("leaf-key.pem"));
const request = path.join(work, "leaf.csr");
openssl("req", "-new", "-key", file("leaf-key.pem"), "-subj", "/CN=Consentry demo world", "-out", request);
openssl(
  ...["x509", "-req", "-in", request, "-CA", file("ca.pem"), "-CAkey", caKey, "-CAcreateserial"],
  ...[
    "-sha256",
    "-days",
    days,
    "-extfile",
    extensions,
    "-out",
    file("leaf.pem"),
    "-CAserial",
    path.join(work, "serial"),
  ],
);
rmSync(work, { recursive: true });
