import { type ReadonlySignal, signal } from "@preact/signals";
import type { View } from "./view.ts";

/** The view that the address names, the first one where it names none. Follows links and the Back button. */
export function observeRoute(views: readonly View[]): ReadonlySignal<View | undefined> {
  const read = () => views.find(({ id }) => location.hash === `#/${id}`) ?? views[0];
  const route = signal(read());
  window.addEventListener("hashchange", () => {
    route.value = read();
  });
  return route;
}
