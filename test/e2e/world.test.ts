import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launch, MODES, type RunningBrowser } from "../support/browsers.ts";
import { writeProbeExtension } from "../support/probe-extension.ts";
import { type Sites, startSites } from "../support/sites.ts";
import { poll } from "../support/waiting.ts";
import { crowdUrl } from "../world/sites/crowd.ts";
import { FIXTURE_URL } from "../world/sites/fixture.ts";
import { createWorld } from "../world/world.ts";

describe.each(MODES)("the demo world in $mode", ({ mode, browser, cookieMode }) => {
  let sites: Sites;
  let running: RunningBrowser;
  const probe = writeProbeExtension(browser);

  beforeAll(async () => {
    sites = await startSites(createWorld());
    running = await launch({ browser, cookieMode, sites, dist: probe.folder });
  });
  afterAll(async () => {
    await running?.close();
    await sites?.close();
    probe.remove();
  });

  it("keeps the cookies of the fixture page that this mode allows", async () => {
    const page = await running.open(FIXTURE_URL);
    const expected = mode === "chromium-block" ? 7 : 11;
    const ours = async () => (await running.jar()).filter((cookie) => cookie.name.startsWith("fx_"));
    await poll(async () => (await ours()).length >= expected, "the cookies");
    await page.reload();
    expect((await ours()).map((cookie) => cookie.name).sort()).toHaveLength(expected);
  });

  it("holds 3,300 cookies at once", async () => {
    const page = await running.open(crowdUrl());
    const crowd = async () => (await running.jar()).filter((cookie) => /^c\d{3}$/.test(cookie.name)).length;
    await poll(async () => (await crowd()) >= 3_250, "the crowd", 20_000);
    console.log(mode, await crowd());
    await page.close();
  });
});
