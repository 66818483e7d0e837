/**
 * Hosts that third-party-web calls cdn or content and that we block wholly, read one by one: the domain or host, and why
 * it is right to block it all the same. A blocked one that is not here is reported as unread.
 */
const READ: Readonly<Record<string, string>> = {
  "sells and serves advertising or recommendations; it has no content of its own":
    "revcontent.com selectmedia.asia fwmrm.net clicktripz.com proper.io servebom.com sekindo.com samba.tv multiview.com " +
    "cpex.cz autocontext.begun.ru scripts.snack-media.com cdn-header-bidding.snack-media.com zz.connextra.com " +
    "us.connextra.com ssl.connextra.com www.tamgrt.com adncdnend.azureedge.net concertads-configs.vox-cdn.com " +
    "secureassets.evolvemediallc.com pxlssl.ibpxl.com qsearch-a.akamaihd.net pushtoast-a.akamaihd.net",
  "measures how video is watched; the video comes from elsewhere":
    "conviva.com analytics.kaltura.com stats.kaltura.com telemetry.dailymotion.com 79423.analytics.edgekey.net " +
    "ma193-r.analytics.edgekey.net ma1081-r.analytics.edgekey.net",
  "the counting host of a site or service whose content has other hosts":
    "pixel.spotify.com pixels.spotify.com pixel-static.spotify.com t.indeed.com trk.techtarget.com track.opentable.com " +
    "analytics.skyscanner.net tracker.twenga.fr oms.dowjoneson.com pixel.condenastdigital.com infinityid.condenastdigital.com " +
    "tracking-api.hotmart.com aff.bstatic.com data.photorank.me ds-aksb-a.akamaihd.net",
  "Tencent's hosts for reports, traces and beacons":
    "beacon.qq.com beacon.cdn.qq.com trace.qq.com aegis.qq.com pingtas.qq.com snowflake.qq.com btrace.qq.com report.huatuo.qq.com",
  "a tag manager or analytics service on rented hosts":
    "sdtagging.azureedge.net cookiemon-analytics.azurewebsites.net wompanalytics.azurewebsites.net",
  "the advertising scripts of Adobe": "www.everestjs.net",
  "a widget that shows posts and reports its readers; the social list names the whole host": "snapwidget.com",
};

const REASONS: ReadonlyMap<string, string> = new Map(
  Object.entries(READ).flatMap(([reason, domains]) => domains.split(" ").map((domain) => [domain, reason] as const)),
);

/** Why blocking the host is right; asked for the host and each name above it. */
export function reasonToBlock(host: string): string | undefined {
  const labels = host.split(".");
  const names = labels.map((_, index) => labels.slice(index).join("."));
  return names.map((name) => REASONS.get(name)).find((reason) => reason !== undefined);
}
