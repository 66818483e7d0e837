import type { View } from "../view.ts";
import { SitesView } from "./SitesView.tsx";
import { createSites } from "./sites-model.ts";

/** `#/sites`: what was said of each site. */
export const sitesView: View = {
  id: "sites",
  label: "view_sites",
  title: "view_sites_title",
  create: (context) => {
    const sites = createSites(context);
    return () => <SitesView sites={sites} />;
  },
};
