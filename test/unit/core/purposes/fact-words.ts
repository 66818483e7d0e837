/** Words that say nothing by themselves: a row for one of them names its domains. */
export const GENERIC_WORDS = new Set(
  `ab ads aid audience audit bid browser cid city client client_id clientid cookie country data debug default did dpm
  email gdpr guid guid2 history id idp impressions ip key l loc location login market mid mode name nid ouid partner partners
  pathway permutive pid pixel player points pp profile push ref referer referrer rsid s si ss ssid st state status
  store suid sync tag tap test tid time tk token ts tuuid tvid uid uids uniq unique uuid uuid2 v value vid vis visit
  visitor visitorid vs vst welcome zc userid user_id user viewer version`.split(/\s+/),
);

/**
 * Words that name what the cookie holds. They need no domain where the row is first-party and essential: then the
 * cookie is the site's own, and a wrong answer removes nothing.
 */
export const TELLING_WORDS = new Set(
  `session sessionid session_id auth cart basket csrf csrf_token csrftoken lang language locale currency theme timezone
access_token refresh_token id_token`.split(/\s+/),
);
