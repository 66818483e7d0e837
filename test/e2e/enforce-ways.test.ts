import { describe, expect, it } from "vitest";
import { runInPage } from "../support/page-call.ts";
import { isRefusedName, refusedIn, refusedSite, TRIES, WAYS } from "../support/refused-site.ts";
import { BROWSERS, setStage } from "../support/stage.ts";
import { poll } from "../support/waiting.ts";

describe.each(BROWSERS)("before any answer, in $browser,", ({ browser }) => {
  const stage = setStage({ browser, site: refusedSite });

  it.each(WAYS)("a refused cookie that comes by %s is neither kept nor sent", async (way) => {
    const { running, sites } = stage();
    await poll(
      () =>
        running.evaluateInBackground(
          async (_scope, api) => (await api.scripting.getRegisteredContentScripts()).length > 0,
        ),
      "the guard to be registered",
    );
    const from = sites.hits.length;
    const page = await running.open(TRIES + way);
    const isTried = () => runInPage(page, (view) => view.document.documentElement.dataset.tried === "yes");
    await poll(isTried, "the page to have tried", 20_000);
    const jar = async () =>
      (await running.jar()).filter(({ name }) => isRefusedName(name)).map(({ name, domain }) => `${domain} ${name}`);
    await expect.poll(jar, { timeout: 5000 }).toEqual([]);
    const sent = sites.hits.slice(from).filter(({ cookie }) => refusedIn(cookie).length > 0);
    expect(sent.map(({ host, path, cookie }) => `${host}${path} ${cookie}`)).toEqual([]);
  });
});
