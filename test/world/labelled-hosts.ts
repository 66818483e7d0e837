import { IDN_HOST, INTRANET_HOST } from "./hosts.ts";
import { EMBEDDED, embedded, image, type LabelledPage, own, partitioned } from "./labels.ts";

/** Pages whose hosts are no plain names: addresses, single labels, letters beyond ASCII. */
export const HOST_PAGES: readonly LabelledPage[] = [
  {
    id: "ip-address",
    says: "An IP address is a site by itself, also when a name leads to it.",
    topLevelSite: "https://127.0.0.1",
    page: {
      at: "https://127.0.0.1:HTTPS",
      as: "document",
      sets: ["lb_ip_top=1; Path=/"],
      parts: [image("https://cdn.test", `lb_ip_cdn=1; ${EMBEDDED}`, `lb_ip_chips=1; ${EMBEDDED}; Partitioned`)],
    },
    labels: [own("lb_ip_top", "127.0.0.1"), embedded("lb_ip_cdn", "cdn.test"), partitioned("lb_ip_chips", "cdn.test")],
  },
  {
    id: "localhost",
    says: "A single label is a site by itself, here over plain http with a port.",
    topLevelSite: "http://localhost",
    page: {
      at: "http://localhost:HTTP",
      as: "document",
      sets: ["lb_local_top=1; Path=/"],
      parts: [image("https://cdn.test", `lb_local_cdn=1; ${EMBEDDED}`, `lb_local_chips=1; ${EMBEDDED}; Partitioned`)],
    },
    labels: [
      own("lb_local_top", "localhost"),
      embedded("lb_local_cdn", "cdn.test"),
      partitioned("lb_local_chips", "cdn.test"),
    ],
  },
  {
    id: "ip-version-six",
    says: "An address of the sixth version stands in brackets, and is a site by itself.",
    topLevelSite: "http://[::1]",
    page: {
      at: "http://[::1]:HTTP",
      as: "document",
      sets: ["lb_six_top=1; Path=/"],
      writes: ["lb_six_script=1; Path=/"],
      parts: [image("https://cdn.test", `lb_six_cdn=1; ${EMBEDDED}`, `lb_six_chips=1; ${EMBEDDED}; Partitioned`)],
    },
    labels: [
      own("lb_six_top", "[::1]"),
      own("lb_six_script", "[::1]"),
      embedded("lb_six_cdn", "cdn.test"),
      partitioned("lb_six_chips", "cdn.test"),
    ],
  },
  {
    id: "single-label",
    says: "A name without a dot, as in a company's own network, is a site by itself.",
    topLevelSite: `http://${INTRANET_HOST}`,
    page: {
      at: `http://${INTRANET_HOST}`,
      as: "document",
      sets: ["lb_one_top=1; Path=/"],
      parts: [
        image(`http://${INTRANET_HOST}`, "lb_one_own=1; Path=/"),
        image("https://cdn.test", `lb_one_cdn=1; ${EMBEDDED}`, `lb_one_chips=1; ${EMBEDDED}; Partitioned`),
      ],
    },
    labels: [
      own("lb_one_top", INTRANET_HOST),
      own("lb_one_own", INTRANET_HOST),
      embedded("lb_one_cdn", "cdn.test"),
      partitioned("lb_one_chips", "cdn.test"),
    ],
  },
  {
    id: "idn",
    says: "A name with an umlaut travels as xn--; its sub-domain is the same site.",
    topLevelSite: `https://${IDN_HOST}`,
    page: {
      at: `https://${IDN_HOST}`,
      as: "document",
      sets: [`lb_idn_top=1; Path=/; Domain=${IDN_HOST}`],
      parts: [
        image(`https://www.${IDN_HOST}`, "lb_idn_www=1; Path=/"),
        image("https://metrics.test", `lb_idn_metrics=1; ${EMBEDDED}; Partitioned`),
      ],
    },
    labels: [
      own("lb_idn_top", `.${IDN_HOST}`),
      own("lb_idn_www", `www.${IDN_HOST}`),
      partitioned("lb_idn_metrics", "metrics.test"),
    ],
  },
];
