import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { JarCookie } from "#core/jar-files/jar-cookie.ts";
import { readJarFile } from "#core/jar-files/read-jar-file.ts";

const DATA = join(process.env.CONSENTRY_DATA ?? join(import.meta.dirname, "../../../shared/data"), "browser-db");
const isPresent = existsSync(DATA);
if (!isPresent) console.warn(`skipped: no browser databases in ${DATA} (CONSENTRY_DATA)`);

type Row = Readonly<Record<string, unknown>> & { readonly partitionKey: { readonly topLevelSite: string } | null };
type Expected = {
  readonly chromium156: { readonly schemaVersion: number; readonly rows: readonly Row[] };
  readonly firefox153: { readonly userVersion: number; readonly rows: readonly Row[] };
};

function jar(file: string) {
  const result = readJarFile(new Uint8Array(readFileSync(join(DATA, file))));
  if ("error" in result) throw new Error(result.error);
  return result;
}

/** Both sides in one order and shape; times to the microsecond. */
function sorted(rows: readonly Readonly<Record<string, unknown>>[]): readonly unknown[] {
  return rows.map((row) => JSON.stringify(row, Object.keys(row).sort())).sort();
}

function common({ cookie, created }: JarCookie) {
  const { name, domain, hostOnly, path, expirationDate, secure, httpOnly, sameSite } = cookie;
  return {
    name,
    host: domain,
    hostOnly,
    path,
    expiresUnix: expirationDate ?? null,
    createdUnix: created,
    secure,
    httpOnly,
    sameSite,
  };
}

describe.skipIf(!isPresent)("databases of real browsers", () => {
  const expected = isPresent ? (JSON.parse(readFileSync(join(DATA, "expected.json"), "utf8")) as Expected) : undefined;

  test("Chromium 156", () => {
    const { cookies, ...file } = jar("chromium156-Cookies.sqlite");
    expect(file).toEqual({ browser: "chromium", schemaVersion: expected?.chromium156.schemaVersion, damaged: 0 });
    const ours = cookies.map((row) => ({
      ...common(row),
      ...{ session: row.cookie.expirationDate === undefined, priority: row.priority, sourceScheme: row.sourceScheme },
      ...{
        sourcePort: row.sourcePort,
        encryptionPrefix: row.encryption,
        topLevelSite: row.cookie.partitionKey?.topLevelSite,
      },
    }));
    const theirs = (expected?.chromium156.rows ?? []).map(({ decryptedValue, partitionKey, ...row }) => {
      return { ...row, topLevelSite: partitionKey?.topLevelSite };
    });
    expect(theirs.length).toBe(18);
    expect(sorted(ours)).toEqual(sorted(theirs));
    const ancestors = cookies.flatMap(({ cookie }) =>
      cookie.partitionKey ? [cookie.partitionKey.hasCrossSiteAncestor] : [],
    );
    expect(ancestors.sort()).toEqual([false, true]);
  });

  test("Firefox 153", () => {
    const { cookies, ...file } = jar("firefox153-cookies.sqlite");
    expect(file).toEqual({ browser: "firefox", schemaVersion: expected?.firefox153.userVersion, damaged: 0 });
    const ours = cookies.map((row) => ({
      ...common(row),
      ...{ value: row.cookie.value, schemeMap: row.schemeMap, partitioned: row.askedForPartition },
      ...{ originAttributes: row.originAttributes, topLevelSite: row.cookie.partitionKey?.topLevelSite },
    }));
    const theirs = (expected?.firefox153.rows ?? []).map(({ partitionKey, ...row }) => {
      return { ...row, topLevelSite: partitionKey?.topLevelSite };
    });
    expect(theirs.length).toBe(18);
    expect(sorted(ours)).toEqual(sorted(theirs));
  });
});
