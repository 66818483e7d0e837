import { createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { redirect } from "../answers.ts";
import { escapeHtml, page } from "../page.ts";
import type { Answer, Site, Visit } from "../visit.ts";
import { receivedCookies } from "./embeds.ts";

const SITE = { site: "Bank of Nowhere", colour: "amber" } as const;
/** Written on the page, since the money is not real either. */
const LOGIN = { user: "alice", password: "teapot" } as const;
const SESSION_SECONDS = 900;
const GONE = "session=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0";

/** A login: the session is a signed cookie, so that nobody can make himself another. */
export function createBank(key: Buffer = randomBytes(32)): Site {
  const sign = (text: string) => createHmac("sha256", key).update(text).digest("base64url");
  const seal = (user: string, now: number) => {
    const text = `${Buffer.from(user).toString("base64url")}.${now}`;
    return `${text}.${sign(text)}`;
  };
  const userOf = (session: string, now: number): string | undefined => {
    const [user = "", since = "", signature = ""] = session.split(".");
    const right = Buffer.from(sign(`${user}.${since}`));
    const given = Buffer.from(signature);
    const isFresh = now - Number(since) < SESSION_SECONDS * 1000;
    const isSigned = given.length === right.length && timingSafeEqual(given, right);
    return isSigned && isFresh ? Buffer.from(user, "base64url").toString("utf8") : undefined;
  };

  return (visit) => {
    const session = visit.cookies.get("session");
    const user = session === undefined ? undefined : userOf(session, Date.now());
    switch (visit.url.pathname) {
      case "/":
        return user === undefined ? loginPage(session) : accountPage(user, visit);
      case "/login":
        return logIn(visit, seal);
      case "/logout":
        return redirect("/", [GONE]);
      default:
        return undefined;
    }
  };
}

function logIn({ form, cookies }: Visit, seal: (user: string, now: number) => string): Answer {
  const token = cookies.get("__Host-csrf");
  const isRight = form.get("user") === LOGIN.user && form.get("password") === LOGIN.password;
  if (!isRight || token === undefined || form.get("csrf") !== token) {
    return redirect("/?wrong");
  }
  const session = seal(LOGIN.user, Date.now());
  return redirect("/", [`session=${session}; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=${SESSION_SECONDS}`]);
}

function loginPage(session: string | undefined): Answer {
  const token = randomBytes(12).toString("base64url");
  const forged = session !== undefined && session !== "";
  return page({
    ...SITE,
    title: "Sign in",
    says: "After you sign in, a signed cookie proves it to the server at every request. Change one letter of it and you are out.",
    body: `${forged ? '<p class="card" id="forged">The signature of your session does not fit, so you are signed out.</p>' : ""}
<form method="post" action="/login"><input type="hidden" name="csrf" value="${token}">
<label>Name<input name="user" value="${LOGIN.user}"></label><label>Password<input name="password" value="${LOGIN.password}"></label>
<button id="sign-in">Sign in</button></form>`,
    cookies: [`__Host-csrf=${token}; Path=/; Secure; HttpOnly; SameSite=Strict`],
  });
}

function accountPage(user: string, visit: Visit): Answer {
  return page({
    ...SITE,
    title: "Your account",
    says: "The session cookie is HttpOnly (no script can read it), SameSite=Strict (no other site can use it) and signed.",
    body: `<p class="card">Signed in as <b id="user">${escapeHtml(user)}</b>. You have <b>0</b> buttons and <b>7</b> pebbles.</p>
${receivedCookies(visit)}<form method="post" action="/logout"><button id="sign-out">Sign out</button></form>`,
    cookies: ["last_page=account; Path=/; Secure; SameSite=Lax; Max-Age=86400"],
  });
}
