import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { setCookieName } from "#core/cookies/set-cookie-name.ts";

const { CONSENTRY_DATA = "" } = process.env;

type Verdict = { readonly stored: readonly { readonly name: string }[] };
type Case = {
  readonly id: string;
  readonly source: string;
  readonly via: string;
  readonly setCookie: readonly string[];
  readonly chrome156: Verdict;
  readonly firefox153: Verdict;
  readonly agree: Readonly<Record<string, boolean | null>>;
};

/** Those in which nobody disagrees and something was stored: the names of what was stored are the answer. */
function load(): readonly Case[] {
  const cases: readonly Case[] = JSON.parse(
    readFileSync(join(CONSENTRY_DATA, "cookies/set-cookie-oracle.json"), "utf8"),
  );
  const isAgreed = ({ agree }: Case) => !Object.values(agree).includes(false);
  // A line break ends a header line, so it is no part of one.
  const isOneLine = ({ setCookie, via }: Case) => via === "dom" || setCookie.every((line) => !/[\r\n]/.test(line));
  return cases.filter((each) => isAgreed(each) && isOneLine(each) && each.chrome156.stored.length > 0);
}

describe.skipIf(CONSENTRY_DATA === "")("the name in a Set-Cookie line", () => {
  const cases = CONSENTRY_DATA === "" ? [] : load();

  test("the cases are there", () => expect(cases.length).toBeGreaterThan(100));

  test.each(cases)(
    "$source $id: what was stored has a name that a line has",
    ({ setCookie, chrome156, firefox153 }) => {
      const names = setCookie.map(setCookieName);
      for (const { stored } of [chrome156, firefox153]) for (const { name } of stored) expect(names).toContain(name);
      // With a single line there is no way around it: its name is the name.
      if (setCookie.length === 1) expect(chrome156.stored.map(({ name }) => name)).toEqual(names);
    },
  );
});
