import browser from "webextension-polyfill";

/** A timer that outlives the worker. `at` in milliseconds since the epoch; browsers may be up to a minute late. */
export async function setAlarm(name: string, at: number): Promise<void> {
  await browser.alarms.create(name, { when: at });
}

export function observeAlarm(name: string, callback: () => void): void {
  browser.alarms.onAlarm.addListener((alarm) => {
    if (alarm.name === name) callback();
  });
}
