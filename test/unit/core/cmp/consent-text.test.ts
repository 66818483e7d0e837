import { expect, test } from "vitest";
import { isConsentText } from "#core/cmp/consent-text.ts";

test.each([
  ["en", "We and our 14 partners store cookies on your device. You can withdraw your consent at any time."],
  ["en without cookies", "We process your personal information for these purposes: audience measurement. You choose."],
  ["de", "Wir verwenden Cookies und ähnliche Technologien. Sie können Ihre Einwilligung jederzeit widerrufen."],
  ["fr", "Ce site dépose des traceurs pour mesurer son audience. Vous pouvez refuser."],
  ["el", "Χρησιμοποιούμε cookies για ανάλυση και διαφημίσεις. Δώστε τη συγκατάθεσή σας."],
  ["fi", "Käytämme evästeitä palvelujen parantamiseen. Voit valita, mitkä sallit."],
  ["hu", "Sütiket használunk. Ön dönthet arról, hozzájárul-e."],
  ["mt", "Aħna nużaw il-cookies għas-servizzi tagħna. Tista’ tagħti l-kunsens tiegħek."],
  ["ga", "Úsáidimid fianáin chun anailís a dhéanamh. Is féidir leat do thoiliú a tharraingt siar."],
  ["lv", "Mēs izmantojam sīkdatnes analīzei. Jūs varat atsaukt piekrišanu."],
  ["ja", "当サイトは分析と広告のためにクッキーを使用します。同意しますか。"],
])("recognises a banner in %s", (_language, text) => {
  expect(isConsentText(text)).toBe(true);
});

test.each([
  ["a newsletter", "Sign up for our newsletter! Your e-mail address is stored. We use cookies. No thanks."],
  ["an age gate", "Are you over 18 years old? By entering you agree to our rules."],
  ["a recipe", "Chocolate chip cookies: mix flour, butter and sugar, choose a hot oven. Accept no substitutes."],
  ["a basket", "3 articles in your basket. Continue to checkout."],
  ["news", "The council rejected the plan to build a new bridge."],
  ["a login", "Sign in with your password to continue to your account. Cookies must be enabled."],
])("does not take %s for one", (_what, text) => {
  expect(isConsentText(text)).toBe(false);
});
