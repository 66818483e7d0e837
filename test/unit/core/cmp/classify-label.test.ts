import { describe, expect, test } from "vitest";
import { classifyLabel } from "#core/cmp/classify-label.ts";
import { foldText } from "#core/cmp/fold-text.ts";

/** Language, a refusal, a refusal in other words, an acceptance, the way to the settings, the keeping of a choice. */
const LANGUAGES: readonly (readonly [string, string, string, string, string, string])[] = [
  ["bg", "Отказвам всички", "Само необходимите", "Приемам", "Настройки", "Запази избора"],
  ["cs", "Odmítnout vše", "Pouze nezbytné", "Souhlasím", "Nastavení cookies", "Uložit nastavení"],
  ["da", "Afvis alle", "Kun nødvendige", "Tillad alle", "Tilpas indstillinger", "Gem mine valg"],
  ["de", "Alle ablehnen", "Nur notwendige Cookies", "Alle akzeptieren", "Einstellungen verwalten", "Auswahl speichern"],
  ["el", "Απόρριψη όλων", "Μόνο τα απαραίτητα", "Αποδοχή όλων", "Ρυθμίσεις", "Αποθήκευση"],
  ["en", "Reject all", "Continue without accepting", "Accept all cookies", "Cookie settings", "Save my choices"],
  ["es", "Rechazar todas", "Continuar sin aceptar", "Aceptar y cerrar", "Configurar cookies", "Guardar"],
  ["et", "Keeldun", "Ainult vajalikud", "Nõustun kõigiga", "Kohanda seadeid", "Salvesta"],
  ["fi", "Hylkää kaikki", "Vain välttämättömät", "Hyväksy kaikki", "Muokkaa asetuksia", "Tallenna valinnat"],
  ["fr", "Tout refuser", "Continuer sans accepter", "J’accepte", "Paramétrer", "Enregistrer mes choix"],
  ["ga", "Diúltaigh do gach ceann", "Riachtanach amháin", "Glac le gach ceann", "Socruithe", "Sábháil"],
  ["hr", "Odbij sve", "Samo nužni kolačići", "Prihvaćam sve", "Postavke", "Spremi odabir"],
  ["hu", "Összes elutasítása", "Csak a szükségesek", "Elfogadom", "Beállítások", "Mentés"],
  ["it", "Rifiuta tutto", "Continua senza accettare", "Accetta tutti", "Gestisci preferenze", "Salva le mie scelte"],
  ["lt", "Atmesti visus", "Tik būtinieji", "Sutinku su visais", "Nustatymai", "Išsaugoti"],
  ["lv", "Noraidīt visas", "Tikai nepieciešamās", "Piekrītu visām", "Iestatījumi", "Saglabāt"],
  ["mt", "Irrifjuta kollox", "Dawk neċessarji biss", "Aċċetta kollox", "Issettja l-preferenzi", "Issejvja"],
  ["nl", "Alles weigeren", "Alleen noodzakelijke", "Alles accepteren", "Voorkeuren aanpassen", "Voorkeuren opslaan"],
  ["pl", "Odrzuć wszystkie", "Tylko niezbędne", "Zaakceptuj wszystko", "Dostosuj ustawienia", "Zapisz wybór"],
  ["pt", "Rejeitar tudo", "Apenas os necessários", "Aceitar todos", "Definições de cookies", "Guardar definições"],
  ["ro", "Refuz toate", "Doar cele necesare", "Sunt de acord", "Setări", "Salvează"],
  ["sk", "Odmietnuť všetko", "Iba nevyhnutné", "Súhlasím", "Nastavenia", "Uložiť výber"],
  ["sl", "Zavrni vse", "Samo nujni", "Sprejmi vse", "Nastavitve", "Shrani izbiro"],
  ["sv", "Neka alla", "Endast nödvändiga", "Godkänn alla", "Anpassa inställningar", "Spara val"],
  ["nb", "Avslå alle", "Bare nødvendige", "Godta alle", "Tilpass innstillinger", "Lagre valg"],
  ["tr", "Tümünü reddet", "Yalnızca gerekli olanlar", "Tümünü kabul et", "Çerez ayarları", "Kaydet"],
  ["uk", "Відхилити всі", "Лише необхідні", "Погоджуюся", "Налаштування", "Зберегти"],
  ["ja", "すべて拒否", "必須のみ", "すべて同意する", "設定を変更", "保存"],
  ["zh", "全部拒绝", "仅必要", "全部接受", "管理设置", "保存"],
];

describe.each(LANGUAGES)("in %s", (...[, reject, necessary, accept, settings, save]) => {
  test.each([
    [reject, "reject"],
    [necessary, "reject"],
    [accept, "accept"],
    [settings, "settings"],
    [save, "save"],
  ])("“%s” means %s", (label, meaning) => {
    expect(classifyLabel(label)).toBe(meaning);
  });
});

test.each([
  ["✋ REJECT ALL ›", "reject"],
  ["Re&shy;ject&nbsp;all", "reject"],
  ["Ｒｅｊｅｃｔ", "reject"],
  ["I do not agree", "reject"],
  ["Don’t accept", "reject"],
  ["Accept only essential cookies", "reject"],
  ["Use necessary cookies only", "reject"],
  ["Tillåt endast nödvändiga", "reject"],
  ["OK", "accept"],
  ["No, accept everything", "accept"],
])("reads %s as %s through what surrounds it", (label, meaning) => {
  expect(classifyLabel(label)).toBe(meaning);
});

test.each([
  "Reject and subscribe for 3.99 €",
  "Pay to reject",
  "Accept or reject",
  "Don’t reject",
  "Nicht ablehnen",
  "Accept all, including non-essential cookies",
  "Save and accept all",
  "Manage or reject cookies",
  "Necessary",
  "Sweden",
  "",
  "How we decided to reject the proposal of the council on behalf of everybody",
])("is not sure about “%s”", (label) => {
  expect(classifyLabel(label)).toBeUndefined();
});

test.each([
  "Accept necessary and marketing cookies",
  "Accept all",
  "Agree and close",
  "Alle annehmen",
  "Tout accepter et continuer",
  "Without limits: accept all",
  "Sans engagement, j’accepte",
])("never takes “%s” for a refusal", (label) => {
  expect(classifyLabel(label)).not.toBe("reject");
});

test("folds case, marks, width and signs, and leaves the vowels of other scripts", () => {
  expect(foldText("  ÇEREZLERİ  „Kabul-Et” ✅ ")).toBe("cerezleri kabul et");
  expect(foldText("Łódź, øre, straße")).toBe("lodz ore strasse");
  expect(foldText("ยอมรับ")).toBe("ยอมรับ".normalize("NFKD"));
});
