import type { LabelWords } from "./label-words.ts";

export const BALTIC_URALIC: readonly LabelWords[] = [
  {
    language: "fi",
    reject:
      "hylka*, kiella*, kielta*, kielly*, en hyvaksy, ei kiitos, poista kaytosta, esta kaikki, torju*, en salli, evaa*",
    accept: "hyvaksy*, salli*, suostu*, ymmarr*, selva, ok, kylla, jatka*, ota kayttoon, sopii, hyvaksyn",
    settings:
      "asetu*, mukauta*, muokkaa*, hallinno*, hallitse*, valitse*, valinnat, maarita*, konfigur*, lue lisaa, lisatieto*, nayta*, yksityiskoh*, personoi*, raataloi*, vaihtoeht*",
    save: "tallenna*, vahvista*",
    not: "en, ala, ilman, eivat, ei",
    necessary: "valttamatt*, pakollis*, tarpeelli*, tekniset, tarvittav*",
    only: "vain, ainoastaan, pelkastaan",
    optional: "valinnais*, muut kuin, ei valttamattomat, lisaeva*",
    cookies: "evaste*, cookie*",
    data: "henkilotie*, henkilokohta*, tietojasi, tietosi, yksityisyy*, tietosuoja*",
    uses: "kasittel*, keraa*, kera*, tarkoitu*, palvelu*, tallen*, kolmansien, kolmannen, kumppan*, analy*, maino*, markkino*, tilasto*",
    choice: "suostu*, valit*, valin*, peruut*, hyvaks*, hylka*, hallita, hallin*, kontroll*, salli*",
  },
  {
    language: "et",
    reject: "keel*, keeldu*, lukka*, loobu*, ei tanan, ei noustu, blokeeri*, lulita valja, tagasi lukka*",
    accept: "noust*, luba*, lubage, aktsepteer*, sain aru, selge, ok, okei, jah, jatka*, hea kull, kinnita koik",
    settings:
      "seaded, seadistu*, seadista*, kohanda*, halda*, vali*, eelistus*, isikupara*, lisateave, lisainfo*, loe lahemalt, loe edasi, rohkem, konfigureeri*, uksikasj*, muuda",
    save: "salvesta*, kinnita*",
    not: "ei, ilma, ara",
    necessary: "vajalik*, hadavajalik*, kohustuslik*, olulis*, tehnilis*",
    only: "ainult, vaid, uksnes",
    optional: "valikulis*, mittevajalik*, lisakup*",
    cookies: "kupsis*, cookie*",
    data: "isikuandme*, isiklik* andme*, teie andme*, sinu andme*, privaatsus*, isiklikku teavet, isikliku teabe",
    uses: "tootl*, kogu*, eesmar*, teenus*, salvest*, kolmanda*, partner*, analuu*, reklaam*, turundus*, statisti*",
    choice: "noust*, noustu*, valik*, valida, tagasi votta, keeld*, kontroll*, luba*, aktiveerida, aktsepteer*",
  },
  {
    language: "hu",
    reject:
      "elutas*, visszautas*, tilt*, megtagad*, nem fogad*, nem kosz*, nem ert*, letilt*, kikapcsol*, mindet elutas*",
    accept:
      "elfogad*, engedely*, hozzajarul*, egyetert*, ertem, megertett*, rendben, ok, oke, igen, tovabb, bekapcsol*, jovahagy*, beleegyez*",
    settings:
      "beallit*, testre*, kezel*, testreszab*, szemelyre*, lehetoseg*, valaszt*, konfigur*, tudjon meg, tobb info*, tovabbi info*, reszlet*, bovebb*, modosit*, preferenci*",
    save: "ment*, mentes, megerosit*, elment*",
    not: "nem, nelkul, ne",
    necessary: "szukseg*, elengedhet*, kotelez*, alapvet*, nelkulozhet*, mukodeshez",
    only: "csak, kizarolag, csupan",
    optional: "opcional*, nem szukseges, tovabbi sutik, valaszthato",
    cookies: "suti*, cookie*",
    data: "szemelyes adat*, szemelyes informac*, adatai*, adatvedel*, maganszf*",
    uses: "kezel*, feldolgoz*, gyujt*, osszegyujt*, cel*, szolgaltat*, tarol*, harmadik fel*, partner*, analit*, elemz*, hirdet*, reklam*, marketing*, statiszt*",
    choice: "hozzajarul*, valaszt*, visszavon*, elfogad*, elutas*, ellenoriz*, engedely*, donthet*, beallit*",
  },
  {
    language: "lt",
    reject: "atmes*, atmest*, atsisak*, nesutink*, neleis*, drausk*, uzdraus*, ne aciu, isjung*, atmeta*",
    accept: "sutink*, priim*, leis*, leid*, supratau, gerai, ok, taip, sutikti, ijung*, testi*, patvirtinti viska",
    settings:
      "nustatym*, tinkint*, pritaik*, valdy*, tvark*, parinkt*, pasirink*, konfig*, suzinok*, daugiau*, placiau, issam*, suasmenin*, individual*",
    save: "issaug*, patvirt*, saugot*",
    not: "ne, be, nera",
    necessary: "butin*, reikaling*, privalom*, esmin*, technin*",
    only: "tik, vien",
    optional: "neprivalom*, papildom*, nebutin*, pasirenkam*",
    cookies: "slapuk*, cookie*",
    data: "asmens duom*, asmenin*, jusu duom*, privatum*, asmenines informac*",
    uses: "tvark*, apdoro*, renka*, rink*, tiksl*, paslaug*, saugo*, treci*, partner*, anali*, reklam*, rinkodar*, statisti*",
    choice: "sutik*, pasirink*, atsaukt*, atsauk*, priim*, atmes*, kontrol*, valdy*, galimyb*, leid*",
  },
  {
    language: "lv",
    reject: "noraid*, atteik*, noliegt*, aizlieg*, nepiekrit*, ne paldies, atspejo*, izslegt*, atteikt*, nepiekrist*",
    accept:
      "piekrit*, pienem*, apstiprin*, atlaut*, atlauj*, sapratu, saprotu, labi, ok, ja, turpin*, ieslegt*, aktivet*, akcept*",
    settings:
      "iestatijum*, pielago*, parvald*, izvel*, izveles, iespejas, konfigur*, uzzinat*, uzziniet*, vairak*, lasit vairak, papildu info*, detal*, personaliz*, preferenc*, mainit",
    save: "saglabat*, saglaba*, apstiprinat izveli",
    not: "ne, bez, nav",
    necessary: "nepieciesam*, obligat*, butisk*, tehnisk*",
    only: "tikai, vienigi",
    optional: "neobligat*, papildu, izveles sikd*",
    cookies: "sikdat*, cookie*, sikfail*",
    data: "personas dat*, personisk*, personig*, jusu dat*, privatum*",
    uses: "apstrad*, vac*, nolu*, merk*, pakalpojum*, glab*, tres*, partner*, anali*, reklam*, marketing*, tirgved*, statisti*",
    choice: "piekris*, piekrit*, izvel*, atsauk*, atlauj*, noraid*, kontrol*, pienem*, parvald*",
  },
  {
    language: "eu",
    reject: "ukatu*, baztertu*, errefusatu*, ez eskerrik asko, ez onartu, uko*, desgaitu*",
    accept: "onartu*, ados, baimendu*, ulertu*, ok, bai, gaitu*, jarraitu*",
    settings:
      "ezarpen*, konfigur*, pertsonaliz*, kudeatu*, hobespen*, aukera*, aukeratu*, gehiago*, informazio gehiago, xehetasun*",
    save: "gorde*, berretsi*",
    not: "ez, gabe",
    necessary: "beharrezko*, ezinbesteko*, derrigorrezko*",
    only: "soilik, bakarrik",
    optional: "aukerako*",
    cookies: "cookie*, cookiek",
    data: "datu pertsonal*, informazio pertsonal*, zure datu*, pribatutasun*",
    uses: "tratatu*, prozesat*, bildu*, biltzen, helburu*, zerbitzu*, hirugarren*, analisi*, publizitate*, estatistik*",
    choice: "baimen*, aukera*, onartu*, ukatu*, kontrol*, onespen*, onartzen",
  },
];
