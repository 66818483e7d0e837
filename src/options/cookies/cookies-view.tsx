import { effect } from "@preact/signals";
import type { View } from "../view.ts";
import { CookiesView } from "./CookiesView.tsx";
import { createTableModel } from "./table-model.ts";

/** `#/cookies`: every cookie of every site, store and partition. */
export const cookiesView: View = {
  id: "cookies",
  label: "view_cookies",
  title: "view_cookies_title",
  create: (context) => {
    const table = createTableModel(context.jar, context.now);
    effect(() => {
      const key = context.jar.written.value;
      if (key !== undefined) table.focusOn(key);
    });
    return () => <CookiesView context={context} table={table} />;
  },
};
