import type { Category } from "./category.ts";

/**
 * What we know better than third-party-web 0.30.0, read by tools/generate.ts. That list names hosts of scripts; cookies
 * have domains, and some of its names and categories are dated (docs/purposes.md, owners).
 */
export type OwnerOverrides = {
  /** Where strangers rent room: nobody's. Only a full host that the list names has an owner there. */
  readonly sharedHosting: readonly string[];
  /** One spelling per company, by the list's own. */
  readonly companies: Readonly<Record<string, string>>;
  /** Companies of whole entities of the list, by the entity's name. */
  readonly entities: Readonly<Record<string, string>>;
  /** Company and category of a domain or host, whatever the list says. */
  readonly domains: readonly (readonly [company: string, category: Category, domains: string])[];
};

const GOOGLE_COUNTRIES =
  "google.com.au google.com.sg google.com.br google.com.ua google.co.uk google.co.jp google.co.in google.co.kr google.co.id " +
  "google.co.nz google.ie google.se google.de google.ca google.be google.fr google.nl google.ru google.es google.it google.ch " +
  "google.at google.pl google.pt google.gr google.cz google.dk google.fi google.no google.ro google.hu google.com.tr google.com.mx";

export const OWNER_OVERRIDES: OwnerOverrides = {
  sharedHosting: [
    ..."cloudfront.net azureedge.net azurewebsites.net windows.net trafficmanager.net msedge.net akamaihd.net".split(
      " ",
    ),
    ..."akamai.net akamaiedge.net akamaized.net edgekey.net edgesuite.net llnwd.net footprint.net edgecastdns.net".split(
      " ",
    ),
    ..."cdn77.org leasewebcdn.com insnw.net elasticbeanstalk.com amazonaws.com googleusercontent.com".split(" "),
    ..."blogspot.com github.io githubusercontent.com herokuapp.com appspot.com rackcdn.com net.pl de.com".split(" "),
  ],

  companies: {
    "33 Across": "33Across",
    "ByteDance Ltd": "TikTok",
    "Adobe Systems": "Adobe",
    Facebook: "Meta",
    "Amazon Web Services": "Amazon",
    AOL: "Yahoo",
    "Yahoo!": "Yahoo",
    "Yahoo! JAPAN": "Yahoo Japan",
    Paypal: "PayPal",
    "Salesforce.com": "Salesforce",
    "OpenX Technologies": "OpenX",
    InnoCraft: "Matomo",
    "The Nielsen Company": "Nielsen",
    Twitter: "X",
    "Signal Digital": "Signal",
    "Hoefler &amp; Co": "Monotype",
    LIkeihood: "Likelihood",
    "Millwood Brown Digital": "Kantar",
    "Smartsupp.com": "Smartsupp",
    "Rakuten Marketing": "Rakuten",
    Verizon: "Yahoo",
  },

  entities: {
    "AOL / Oath / Verizon Media": "Yahoo",
    AddThis: "Oracle (AddThis)",
    Adroll: "NextRoll (AdRoll)",
    "Amazon Ads": "Amazon (Advertising)",
    AppNexus: "Microsoft (Xandr)",
    "Atlas Solutions": "Meta",
    "Azure Web Services": "Microsoft (Azure)",
    "Bing Ads": "Microsoft (Advertising)",
    Bidswitch: "Criteo (BidSwitch)",
    Blogger: "Google (Blogger)",
    "Cloudflare CDN": "Cloudflare",
    "Cloudflare Insights": "Cloudflare",
    Conversant: "Epsilon (Conversant)",
    Disqus: "Disqus",
    Facebook: "Meta",
    Firebase: "Google (Firebase)",
    "Google Analytics": "Google (Analytics)",
    "Google FundingChoices": "Google",
    "Google Tag Manager": "Google (Tag Manager)",
    "Google/Doubleclick Ads": "Google (Advertising)",
    Hotjar: "Contentsquare (Hotjar)",
    Hubspot: "HubSpot",
    Instagram: "Meta (Instagram)",
    LinkedIn: "LinkedIn",
    "LinkedIn Ads": "LinkedIn",
    "LiveRamp IdentityLink": "LiveRamp",
    Marketo: "Adobe (Marketo)",
    "Market GID": "MGID",
    "Media Math": "MediaMath",
    Mailchimp: "Intuit (Mailchimp)",
    Moat: "Oracle (Moat)",
    mPulse: "Akamai (mPulse)",
    "Microsoft Clarity": "Microsoft (Clarity)",
    Optanon: "OneTrust",
    "Optanon CMP": "OneTrust",
    Pubmatic: "PubMatic",
    "Quantcast Choice": "Quantcast",
    "Rubicon Project": "Magnite",
    "Scorecard Research": "Comscore",
    Segment: "Twilio (Segment)",
    Sentry: "Sentry",
    Silverpop: "Acoustic",
    "IBM Acoustic Campaign": "Acoustic",
    Slideshare: "Scribd (SlideShare)",
    Snapchat: "Snap",
    SoundCloud: "SoundCloud",
    "Tawk.to": "Tawk.to",
    TikTok: "TikTok",
    Tumblr: "Automattic (Tumblr)",
    Twitch: "Amazon (Twitch)",
    Twitter: "X",
    "Twitter Online Conversion Tracking": "X",
    "Twitter Short URL": "X",
    VK: "VK",
    "WordPress Site Stats": "Automattic",
    WordPress: "Automattic",
    "Yahoo!": "Yahoo",
    "Yandex Metrica": "Yandex (Metrica)",
    YouTube: "Google (YouTube)",
    ZenDesk: "Zendesk",
  },

  domains: [
    // One domain, several services: the company is certain, what a cookie does is said by its row or not at all.
    ["Google", "other", `google.com ${GOOGLE_COUNTRIES} gstatic.com googleapis.com`],
    ["Adobe", "other", "adobe.com"],
    ["Amazon", "other", "amazon.com amazon.co.uk amazon.de amazon.fr amazon.es amazon.it amazon.ca amazon.co.jp"],
    ["Automattic", "other", "wp.com"],
    ["Cloudflare", "utility", "cloudflare.com"],
    ["Comodo", "utility", "usertrust.com"],
    ["Amazon", "utility", "ss2.us"],
    // As a third party these serve the network's own advertising and share buttons.
    ["LinkedIn", "social", "linkedin.com"],
    ["X", "social", "twitter.com x.com"],
    ["Yandex", "ad", "yandex.ru yandex.com yandex.md yandex.by yandex.kz yandex.ua"],
    ["Epsilon (Conversant)", "ad", "mediaplex.com dotomi.com"],
    ["Acoustic", "marketing", "pages01.net pages02.net pages03.net pages04.net pages05.net"],
    ["IBM (Coremetrics)", "analytics", "coremetrics.com"],
    ["Ceros", "content", "ceros.com"],
    ["Nine", "content", "fairfax.com.au"],
    ["Affino", "marketing", "affino.com"],
    ["Automattic (Crowdsignal)", "content", "polldaddy.com"],
    // The list's category is not what the company's cookies are for.
    ["Microsoft (Clarity)", "analytics", "clarity.ms"],
    ["New Relic", "analytics", "nr-data.net newrelic.com"],
    ["AppDynamics", "analytics", "appdynamics.com eum-appdynamics.com"],
    ["Adobe (Audience Manager)", "ad", "demdex.net everesttech.net everestjs.net"],
    ["Cookiebot", "consent-provider", "cookiebot.com cookiebot.eu"],
    ["Cookie-Script", "consent-provider", "cookie-script.com"],
    ["CookieYes", "consent-provider", "cookieyes.com cookie-law-info.com"],
    ["Termly", "consent-provider", "termly.io"],
    ["Usercentrics", "consent-provider", "usercentrics.eu usercentrics.com"],
    ["iubenda", "consent-provider", "iubenda.com"],
    ["Sourcepoint", "consent-provider", "privacy-mgmt.com sp-prod.net"],
    ["Didomi", "consent-provider", "didomi.io privacy-center.org"],
    ["TrustArc", "consent-provider", "trustarc.com truste.com"],
    ["Quantcast", "consent-provider", "quantcast.mgr.consensu.org inmobi-choice.io"],
    ["Platform161", "ad", "creative-serving.com"],
    ["LiveRamp (Arbor)", "ad", "pippio.com"],
    // Frequent, and not in the list.
    ["VK (Mail.ru)", "ad", "mail.ru"],
    ["VK (OK)", "social", "ok.ru"],
    ["Relap", "ad", "relap.io"],
    ["Aidata", "ad", "aidata.io"],
    ["Sirdata", "ad", "sddan.com"],
    ["Audigent", "ad", "ad.gt"],
    ["OTM", "ad", "otm-r.com"],
    ["Upravel", "ad", "upravel.com"],
  ],
};
