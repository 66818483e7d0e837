import { redirect } from "../world/answers.ts";
import { page } from "../world/page.ts";
import type { Answer, Site } from "../world/visit.ts";

/**
 * Small applications that cannot do without their cookie. Each signs a visitor in by a redirect whose response also
 * brings a refused cookie, the hardest case there is, and says on its page whether the cookie came back.
 */
export const APPS: readonly (readonly [app: string, cookie: string])[] = [
  ["php", "PHPSESSID"],
  ["java", "JSESSIONID"],
  ["asp", "ASP.NET_SessionId"],
  ["express", "connect.sid"],
  ["laravel", "laravel_session"],
  ["django", "sessionid"],
  ["django-forms", "csrftoken"],
  ["single-page", "XSRF-TOKEN"],
  ["shop-basket", "woocommerce_cart_hash"],
  ["consent", "CookieConsent"],
  ["wordpress", "wordpress_logged_in_1a2b3c4d5e6f"],
  ["sign-on", "AUTH_SESSION_ID"],
];

/** An application whose cookie nobody knows. */
export const UNKNOWN_APP = ["own", "our_own_ticket"] as const;

export const appUrl = (app: string) => `https://${app}.apps.test/`;

const GA = "_ga=GA1.1.1.1; Path=/; Max-Age=31536000";

export const appsSite: Site = ({ host, url, cookies }): Answer | undefined => {
  const app = /^([\w-]+)\.apps\.test$/.exec(host)?.[1];
  const [, name] = [...APPS, UNKNOWN_APP].find(([id]) => id === app) ?? [];
  if (name === undefined) return undefined;
  const isIn = cookies.get(name) === "ticket";
  switch (url.pathname) {
    case "/":
      return redirect("/in", [`${name}=ticket; Path=/; Secure; SameSite=Lax`, GA]);
    case "/in":
      return page({
        ...{ site: "Application", title: host, says: "An application that needs its cookie." },
        body: `<p id="in">${isIn ? "in" : "out"}</p>`,
        cookies: [GA],
      });
    default:
      return undefined;
  }
};
