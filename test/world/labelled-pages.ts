import { HOST_PAGES } from "./labelled-hosts.ts";
import { EMBEDDED, embedded, image, type LabelledPage, own, partitioned, unmarked } from "./labels.ts";

/** The page of sites/fixture.ts (check M1): 11 in Firefox, 7 and 11 in Chromium. */
export const FIXTURE_LABELS: Pick<LabelledPage, "labels" | "topLevelSite"> = {
  topLevelSite: "https://top.test",
  labels: [
    own("fx_session", "top.test"),
    own("fx_lasting", "top.test"),
    own("fx_http", "top.test"),
    embedded("fx_frame", "embed.test"),
    partitioned("fx_frame_chips", "embed.test"),
    embedded("fx_script", "embed.test"),
    partitioned("fx_script_chips", "embed.test"),
    embedded("fx_pixel", "pixel.test"),
    partitioned("fx_pixel_chips", "pixel.test"),
    embedded("fx_nested", "top.test", "first-party"),
    partitioned("fx_nested_chips", "top.test", "first-party"),
  ],
};

/** Check A15: pages on which first and third party are easily told wrongly. */
export const LABELLED_PAGES: readonly LabelledPage[] = [
  {
    id: "sub-domains",
    says: "Sub-domains of one registrable domain are one site; a name that merely contains it is another.",
    topLevelSite: "https://shop.test",
    page: {
      at: "https://www.shop.test",
      as: "document",
      sets: ["lb_sub_host=1; Path=/", "lb_sub_domain=1; Path=/; Domain=shop.test"],
      parts: [
        image("https://static.shop.test", "lb_sub_static=1; Path=/"),
        { at: "https://a.deep.account.shop.test", as: "frame", sets: ["lb_sub_deep=1; Path=/"] },
        image("https://cdn.test", `lb_sub_cdn=1; ${EMBEDDED}`, `lb_sub_chips=1; ${EMBEDDED}; Partitioned`),
        image("https://shop.test.cdn.test", `lb_sub_alike=1; ${EMBEDDED}`),
        image("https://notshop.test", `lb_sub_suffix=1; ${EMBEDDED}`),
      ],
    },
    labels: [
      own("lb_sub_host", "www.shop.test"),
      own("lb_sub_domain", ".shop.test"),
      own("lb_sub_static", "static.shop.test"),
      own("lb_sub_deep", "a.deep.account.shop.test"),
      embedded("lb_sub_cdn", "cdn.test"),
      partitioned("lb_sub_chips", "cdn.test"),
      embedded("lb_sub_alike", "shop.test.cdn.test"),
      embedded("lb_sub_suffix", "notshop.test"),
    ],
  },
  {
    id: "private-suffix",
    says: "Two customers of one hosting company are two sites: the public suffix list names github.io.",
    topLevelSite: "https://alice.github.io",
    page: {
      at: "https://alice.github.io",
      as: "document",
      sets: ["lb_psl_alice=1; Path=/; Domain=alice.github.io"],
      parts: [
        image("https://bob.github.io", `lb_psl_bob=1; ${EMBEDDED}`, `lb_psl_chips=1; ${EMBEDDED}; Partitioned`),
        image("https://img.alice.github.io", "lb_psl_img=1; Path=/"),
      ],
    },
    labels: [
      own("lb_psl_alice", ".alice.github.io"),
      own("lb_psl_img", "img.alice.github.io"),
      embedded("lb_psl_bob", "bob.github.io"),
      partitioned("lb_psl_chips", "bob.github.io"),
    ],
  },
  {
    id: "country-suffix",
    says: "Under co.uk the registrable domain has three labels.",
    topLevelSite: "https://example.co.uk",
    page: {
      at: "https://shop.example.co.uk",
      as: "document",
      sets: ["lb_uk_shop=1; Path=/", "lb_uk_all=1; Path=/; Domain=example.co.uk"],
      parts: [
        image("https://news.example.co.uk", "lb_uk_news=1; Path=/"),
        image("https://example-two.co.uk", `lb_uk_other=1; ${EMBEDDED}`),
      ],
    },
    labels: [
      own("lb_uk_shop", "shop.example.co.uk"),
      own("lb_uk_all", ".example.co.uk"),
      own("lb_uk_news", "news.example.co.uk"),
      embedded("lb_uk_other", "example-two.co.uk"),
    ],
  },
  {
    id: "ports",
    says: "A port makes another origin, never another site, and cookies do not know ports.",
    topLevelSite: "https://shop.test",
    page: {
      at: "https://shop.test:8443",
      as: "document",
      sets: ["lb_port_top=1; Path=/"],
      parts: [
        image("https://shop.test", "lb_port_default=1; Path=/"),
        image("https://news.test:8443", `lb_port_news=1; ${EMBEDDED}`),
      ],
    },
    labels: [
      own("lb_port_top", "shop.test"),
      own("lb_port_default", "shop.test"),
      embedded("lb_port_news", "news.test"),
    ],
  },
  ...HOST_PAGES,
  {
    id: "redirects",
    says: "The address leads through another site; an image is handed on from one third party to the next.",
    topLevelSite: "https://news.test",
    page: {
      at: "https://go.test",
      as: "document",
      sets: ["lb_go_bounce=1; Path=/"],
      redirectsTo: {
        at: "https://www.news.test",
        as: "document",
        sets: ["lb_go_landed=1; Path=/"],
        parts: [
          {
            ...image("https://cdn.test", `lb_go_first=1; ${EMBEDDED}`),
            redirectsTo: image("https://tracker-ads.test", `lb_go_second=1; ${EMBEDDED}`, "lb_go_unmarked=1; Path=/"),
          },
        ],
      },
    },
    labels: [
      own("lb_go_landed", "www.news.test"),
      embedded("lb_go_first", "cdn.test"),
      embedded("lb_go_second", "tracker-ads.test"),
      unmarked("lb_go_unmarked", "tracker-ads.test"),
    ],
    before: [own("lb_go_bounce", "go.test", "third-party")],
  },
  {
    id: "nested-frames",
    says: "Frames in frames, and the top site again in the innermost: what counts is the site of the top page.",
    topLevelSite: "https://news.test",
    page: {
      at: "https://news.test",
      as: "document",
      sets: ["lb_nest_top=1; Path=/"],
      parts: [
        {
          at: "https://shop.test",
          as: "frame",
          sets: [`lb_nest_shop=1; ${EMBEDDED}`],
          parts: [
            {
              at: "https://metrics.test",
              as: "frame",
              sets: [`lb_nest_metrics=1; ${EMBEDDED}; Partitioned`],
              writes: [`lb_nest_script=1; ${EMBEDDED}`],
              parts: [
                {
                  at: "https://news.test",
                  as: "frame",
                  sets: [`lb_nest_again=1; ${EMBEDDED}`, `lb_nest_again_chips=1; ${EMBEDDED}; Partitioned`],
                  parts: [image("https://tracker-ads.test", `lb_nest_deep=1; ${EMBEDDED}`)],
                },
              ],
            },
          ],
        },
      ],
    },
    labels: [
      own("lb_nest_top", "news.test"),
      embedded("lb_nest_shop", "shop.test"),
      partitioned("lb_nest_metrics", "metrics.test"),
      embedded("lb_nest_script", "metrics.test"),
      embedded("lb_nest_again", "news.test", "first-party"),
      partitioned("lb_nest_again_chips", "news.test", "first-party"),
      embedded("lb_nest_deep", "tracker-ads.test"),
    ],
  },
  {
    id: "third-party-script",
    says: "A script from elsewhere that writes a cookie writes it for the page: first-party by site, whoever wrote it.",
    topLevelSite: "https://shop.test",
    page: {
      at: "https://shop.test",
      as: "document",
      sets: ["lb_js_top=1; Path=/"],
      parts: [
        {
          at: "https://metrics.test",
          as: "script",
          sets: [`lb_js_third=1; ${EMBEDDED}`],
          writes: ["lb_js_first=1; Path=/", "lb_js_domain=1; Path=/; Domain=shop.test"],
        },
      ],
    },
    labels: [
      own("lb_js_top", "shop.test"),
      own("lb_js_first", "shop.test"),
      own("lb_js_domain", ".shop.test"),
      embedded("lb_js_third", "metrics.test"),
    ],
  },
  {
    id: "plain-http",
    says: "A page without encryption, with an encrypted picture of another site.",
    topLevelSite: "http://plain.test",
    page: {
      at: "http://plain.test",
      as: "document",
      sets: ["lb_http_top=1; Path=/", "lb_http_secure=refused; Path=/; Secure"],
      parts: [
        image("http://www.plain.test", "lb_http_www=1; Path=/"),
        image("https://cdn.test", `lb_http_cdn=1; ${EMBEDDED}`, `lb_http_chips=1; ${EMBEDDED}; Partitioned`),
      ],
    },
    labels: [
      own("lb_http_top", "plain.test"),
      own("lb_http_www", "www.plain.test"),
      embedded("lb_http_cdn", "cdn.test"),
      partitioned("lb_http_chips", "cdn.test"),
    ],
  },
];
