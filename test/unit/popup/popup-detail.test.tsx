// @vitest-environment happy-dom
import { afterEach, describe, expect, test, vi } from "vitest";
import { buildPageReport, buildTabCookie, CHROMIUM, FIREFOX } from "../../support/build-cookie.ts";
import { click, closePopup, main, NOW, openPopup, stop } from "../../support/open-popup.tsx";

vi.mock("webextension-polyfill", () => import("../../support/fake-polyfill.ts"));

afterEach(closePopup);

describe("the opened row", () => {
  const detail = async (
    parts: Parameters<typeof buildTabCookie>[0],
    page: Parameters<typeof buildPageReport>[0] = {},
  ) => {
    await openPopup(
      buildPageReport({ cookies: [buildTabCookie({ name: "x", ...parts }, { party: "third-party" })], ...page }),
    );
    await click(stop("x"));
    return Object.fromEntries(
      [...document.querySelectorAll("dt")].map((term) => [term.textContent, term.nextElementSibling?.textContent]),
    );
  };

  test("says every attribute, and what the browser does not tell", async () => {
    expect(await detail({ secure: true, expirationDate: NOW / 1000 + 20 })).toMatchObject({
      Name: "x",
      Owner: "Not yet known",
      Expires: expect.stringMatching(/20 November 2026.*\(in 20 seconds\)/),
      "Set by": "Not observed: it was there before this page was opened, or a script set it",
      Created: "This browser does not tell.",
      Domain: "shop.example",
      "Host-only": "Yes: only shop.example itself gets it",
      Path: "/ (every address of the site)",
      Secure: "Yes: only sent over encrypted connections",
      HttpOnly: "No: scripts of the page can read it",
      Partitioned: "No: one cookie for all sites that you visit",
      Size: "7 bytes (name and value)",
      Store: "Normal browsing (0)",
      "Priority, scheme": "This browser does not tell.",
    });
  });

  test.each([
    ["unspecified", CHROMIUM, /^Not set\. This browser treats that as Lax.*two minutes.*different sites here\.$/],
    ["unspecified", FIREFOX, /^Not set\. This browser treats that as None/],
    ["lax", CHROMIUM, /^Lax\. Sent when you follow a link.*different sites here\.$/],
    ["lax", FIREFOX, /^Lax\..*same site here\.$/],
    ["strict", CHROMIUM, /^Strict\. Never sent.*different sites here\.$/],
    ["strict", FIREFOX, /^Strict\. Never sent.*same site here\.$/],
    ["no_restriction", CHROMIUM, /^None\. Also sent/],
    ["no_restriction", FIREFOX, /^None\. Also sent/],
  ] as const)("SameSite %s means what it means in %o", async (sameSite, browser, sentence) => {
    expect(await detail({ sameSite }, { browser })).toMatchObject({ SameSite: expect.stringMatching(sentence) });
  });

  const under = (hasCrossSiteAncestor: boolean) => ({ topLevelSite: "https://shop.example", hasCrossSiteAncestor });
  test.each([
    [true, CHROMIUM, /^Yes: only used while you are on https:\/\/shop\.example, and only in frames .* between\.$/],
    [false, CHROMIUM, /and only where no other site stands between\.$/],
    [true, FIREFOX, /This browser partitions every third-party cookie/],
  ] as const)("a partition with ancestor %s is told in %o", async (ancestor, browser, sentence) => {
    const words = await detail({ partitionKey: under(ancestor) }, { browser });
    expect(words).toMatchObject({ Partitioned: expect.stringMatching(sentence) });
  });

  test("a long value is cut until it is asked for", async () => {
    await detail({ value: "v".repeat(4000) });
    expect(document.querySelector(".value")?.textContent).toHaveLength(401);
    await click(document.querySelector<HTMLElement>(".value-box .link"));
    expect(document.querySelector(".value")?.textContent).toHaveLength(4000);
  });

  test.each([
    ["Copy value", "s3cr3t"],
    ["Copy name=value", "x=s3cr3t"],
  ])("%s writes it as it is and says so", async (label, content) => {
    const writeText = vi.spyOn(navigator.clipboard, "writeText").mockResolvedValue();
    await detail({});
    await click([...document.querySelectorAll<HTMLElement>(".copy")].find((each) => each.textContent === label));
    expect(writeText).toHaveBeenCalledWith(content);
    expect(main()).toContain("Copied");
  });
});
