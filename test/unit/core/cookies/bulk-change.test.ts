import { expect, test } from "vitest";
import { isNoChange, withChange } from "#core/cookies/bulk-change.ts";
import { buildCookie } from "../../../support/build-cookie.ts";

const lasting = buildCookie({ expirationDate: 1_900_000_000.5 });

test("what is not named stays, to the fraction of a second", () => {
  expect(withChange(lasting, {})).toEqual(lasting);
  expect(withChange(lasting, { secure: true })).toEqual({ ...lasting, secure: true });
  expect([isNoChange({}), isNoChange({ secure: false })]).toEqual([true, false]);
});

test("until the browser is closed means without an end, not with one that is undefined", () => {
  expect(withChange(lasting, { expiry: "session" })).not.toHaveProperty("expirationDate");
  expect(withChange(lasting, { expiry: 5 }).expirationDate).toBe(5);
});
