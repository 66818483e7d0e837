import type { LabelWords } from "./label-words.ts";

export const GERMANIC: readonly LabelWords[] = [
  {
    language: "en",
    reject:
      "reject*, declin*, refus*, deny*, disagree*, disallow*, opt out, opt me out, object to all, turn off, turn all off, " +
      "disable*, no to all, block all, forbid*, dismiss all, no consent",
    accept:
      "accept*, agree*, allow*, consent*, approve*, got it, understand, understood, ok, okay, yes, enable*, continue*, permit*, " +
      "opt in, activate*, fine, that s fine, that s ok, i m ok, sounds good, let s go, unlock, welcome, proceed",
    settings:
      "settings, manage*, preference*, customi*, option*, configur*, choose*, details, learn more, more info*, personali*, " +
      "adjust*, show purposes, read more, let me choose, more, select cookies, change, set up",
    save: "save*, confirm*, apply, done, submit, update preferences, store selection",
    not: "do not, don t, dont, without, not, never, cannot",
    necessary: "necessary, essential*, required, strictly, technical, mandatory, needed",
    only: "only, just, nothing but, minimum, use",
    optional: "optional, non, nonessential, unnecessary, additional, not necessary, extra",
    cookies: "cookie*, tracker*, similar technolog*, tracking technolog*",
    data: "personal data, personal information, your information, your data, your privacy, privacy",
    uses: "process*, collect*, purpose*, service*, store*, third part*, partner*, vendor*, analy*, advert*, marketing, measur*",
    choice: "consent*, withdraw*, choose, choice*, agree*, accept*, control, preference*, opt out, reject*, declin*",
  },
  {
    language: "de",
    reject:
      "ablehn*, lehne*, verweiger*, widersprech*, ablehnung, abweis*, deaktivier*, verbiet*, untersag*, nein danke, alle aus",
    accept:
      "akzeptier*, annehm*, zustimm*, stimme*, einverstanden, erlaub*, zulass*, gestatt*, einwillig*, verstanden, ok, okay, ja, " +
      "aktivier*, alles klar, in ordnung, weiter, freigeben, bestatigen alle",
    settings:
      "einstellung*, anpass*, konfigur*, auswahlen, verwalt*, optionen, details, mehr erfahren, mehr informationen, " +
      "individuell*, personalisier*, bearbeiten, mehr, weitere informationen, auswahl treffen",
    save: "speicher*, ubernehm*, bestatig*, sichern, auswahl speichern",
    not: "nicht, ohne, keine, kein",
    necessary: "notwendig*, essenziell*, essentiell*, erforderlich*, notig*, technisch*, unbedingt",
    only: "nur, lediglich, ausschliesslich",
    optional: "optional*, nicht notwendige, zusatzlich*, weitere",
    cookies: "cookie*, tracker, ahnliche technologien",
    data: "personenbezogen*, personlich* daten, ihre daten, deine daten, datenschutz*, privatsphare",
    uses: "verarbeit*, speicher*, zweck*, dienst*, analyse*, werbung, marketing, drittanbieter*, partner, erheb*, sammel*",
    choice: "einwillig*, zustimm*, widerruf*, auswahl*, entscheid*, akzeptier*, ablehn*, einverstand*, kontroll*",
  },
  {
    language: "nl",
    reject: "weiger*, afwijz*, afwijs*, wijs af, alles af, niet akkoord, verbied*, uitschakel*, nee bedankt, ontzeg*",
    accept:
      "accepteer*, accepteren, aanvaard*, akkoord, toestaan, sta toe, toestemm*, goedkeur*, begrepen, ok, oke, ja, inschakel*, " +
      "prima, is goed, ga verder, doorgaan, activeer*",
    settings:
      "instelling*, aanpass*, beheer*, voorkeur*, configur*, opties, kiezen, zelf kiezen, meer info*, meer weten, lees meer, " +
      "personalis*, details, meer",
    save: "opslaan, bewaar*, bevestig*, sla op, opslaan",
    not: "niet, zonder, geen",
    necessary: "noodzakelijk*, essentiele, essentieel, vereist*, nodige, nodig, functionele",
    only: "alleen, enkel, uitsluitend, slechts",
    optional: "optionele, optioneel, niet noodzakelijke, extra, aanvullende",
    cookies: "cookie*, trackers, vergelijkbare techn*",
    data: "persoonlijke gegevens, persoonsgegevens, uw gegevens, je gegevens, privacy, persoonlijke informatie",
    uses: "verwerk*, verzamel*, doeleind*, doel, dienst*, opslaan, derden, partners, analy*, reclame, advert*, marketing, statistiek*",
    choice: "toestemming, intrekken, kiezen, keuze*, akkoord, accepteer*, weiger*, controle, bepalen, wijzigen",
  },
  {
    language: "da",
    reject: "afvis*, afsla*, nej tak, nejtak, nagt*, naegt*, forbyd*, deaktiver*, frabed*, siger nej",
    accept:
      "accepter*, acceptér*, tillad*, godkend*, godtag*, enig, forstaet, ok, okay, ja, aktiver*, det er fint, fortsaet, samtykke*",
    settings:
      "indstilling*, tilpas*, administrer*, konfigur*, praeferenc*, valg, vaelg, laes mere, mere info*, detaljer, vis detaljer, " +
      "personlig*, mulighed*, rediger",
    save: "gem, gemme, bekraeft*, gem valg",
    not: "ikke, uden, ingen",
    necessary: "nodvendig*, pakraeved*, essentiel*, strengt, teknisk*",
    only: "kun, alene, udelukkende",
    optional: "valgfri*, ikke nodvendige, ekstra, yderligere",
    cookies: "cookie*, informationskapsl*",
    data: "personlige oplysninger, personoplysninger, persondata, dine oplysninger, dine data, privatliv*",
    uses: "behandl*, indsaml*, formal, gemmer, tjenest*, tredjepart*, partner*, analy*, reklame*, markedsfor*, statistik*",
    choice: "samtykke*, valg, vaelg, traekke, accepter*, afvis*, kontrol, tillad*, aktivere",
  },
  {
    language: "sv",
    reject:
      "avvis*, avboj*, neka*, vagra*, forneka*, nej tack, inaktivera*, stang av, avsla*, tillat inte, blockera*, forbjud*",
    accept:
      "acceptera*, godkann*, tillat*, samtyck*, forstar, forstatt, ok, okej, ja, jag gar med, aktivera*, fortsatt*, det ar okej",
    settings:
      "installning*, anpassa*, hantera*, konfigurera*, valj*, alternativ, las mer, mer info*, detaljer, lar dig mer, " +
      "skraddarsy, personlig*, andra",
    save: "spara*, bekrafta*",
    not: "inte, utan, inga, ej",
    necessary: "nodvandig*, essentiell*, kravs, obligatorisk*, tekniskt",
    only: "endast, bara, enbart",
    optional: "valfri*, icke, ytterligare, extra",
    cookies: "cookie*, kakor, kakorna, webbkakor",
    data: "personuppgift*, personlig* information, personliga uppgifter, dina uppgifter, din data, integritet*",
    uses: "behandl*, samlar, andamal*, tjanst*, lagr*, tredje part*, tredjepart*, partner*, analy*, reklam, annons*, marknadsfor*, statistik*",
    choice: "samtyck*, valj*, val, aterkalla*, godkann*, accepter*, avvis*, kontroll*, tillat*, installning*",
  },
  {
    language: "nb",
    reject: "avsla*, avvis*, nekt*, nei takk, forby*, deaktiver*, reserver*, ikke godta",
    accept:
      "godta*, aksepter*, tillat*, godkjenn*, samtykk*, enig, forstar, forstatt, ok, okei, ja, det er greit, greit, fortsett*, aktiver*",
    settings:
      "innstilling*, tilpass*, administrer*, konfigurer*, velg*, valg, laer mer, les mer, mer info*, mer informasjon, detaljer, " +
      "personalis*, personlig*, alternativer",
    save: "lagre*, bekreft*",
    not: "ikke, uten, ingen, ikkje, utan",
    necessary: "nodvendig*, nodvendige, pakrevd*, essensiell*, strengt",
    only: "kun, bare, berre",
    optional: "valgfri*, ekstra, andre",
    cookies: "informasjonskaps*, cookie*, kjeks",
    data: "personlige opplysninger, personopplysninger, personlige informasjon, personlig informasjon, dine data, personvern*",
    uses: "behandl*, samler, prosesser*, formal, arsaker, tjenest*, lagre*, tredjepart*, partner*, analy*, reklame*, annons*, markedsfor*",
    choice: "samtykk*, velg*, valg, trekke, godta*, avsla*, kontroll*, tillat*, aktiver*",
  },
  {
    language: "is",
    reject: "hafna*, neita*, nei takk, afthakka*, loka a allar",
    accept: "samthykk*, leyf*, i lagi, allt i lagi, ja, skil, skilid, afram, stadfesta allt",
    settings: "stilling*, sersnid*, stjorna*, velja, nanar*, valkost*, lesa meira, frekari upplysingar",
    save: "vista*, stadfesta*",
    not: "ekki, an, engar",
    necessary: "naudsynleg*, nothaefar",
    only: "adeins, eingongu, bara",
    optional: "valfrjals*",
    cookies: "vafrakok*, vefkok*, fotspor*, kokur",
    data: "personuppl*, upplysingar thinar, personuvernd*, personuverndar*",
    uses: "vinn*, safna*, tilgang*, thjonust*, greining*, auglysing*, markads*",
    choice: "samthykk*, velja, val, hafna*, draga, stjorn*",
  },
];
