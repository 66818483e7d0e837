import type { LabelWords } from "./label-words.ts";

export const OTHER_EUROPEAN: readonly LabelWords[] = [
  {
    language: "el",
    reject:
      "απορρι*, αρνουμαι, αρνησ*, αρνηθ*, αρνειτε, δεν συμφων*, δεν αποδεχ*, απαγορε*, οχι ευχαριστ*, απενεργοπ*, διαφων*",
    accept:
      "αποδοχ*, αποδεχ*, συμφων*, επιτρεπ*, επιτρεψ*, εγκρι*, κατανο*, καταλαβα, ενταξει, οκ, ok, ναι, συναιν*, ενεργοπ*, συνεχ*, αποδεκτ*",
    settings:
      "ρυθμισ*, προσαρμ*, διαχειρ*, προτιμησ*, επιλογες, επιλογη, επιλεξ*, διαμορφω*, μαθετε*, περισσοτερ*, λεπτομερει*, εξατομικ*, αλλαγη",
    save: "αποθηκ*, επιβεβαι*",
    not: "δεν, χωρις, μη, μην, καμια, κανενα",
    necessary: "απαραιτητ*, αναγκαι*, υποχρεωτικ*, απολυτως, βασικα, ουσιωδ*, τεχνικ*",
    only: "μονο, αποκλειστικα",
    optional: "προαιρετικ*, μη απαραιτητα, επιπλεον, προσθετ*",
    cookies: "cookie*, μπισκοτ*",
    data: "προσωπικ*, δεδομενα σας, απορρητ*, ιδιωτικοτητα*",
    uses: "επεξεργ*, συλλεγ*, συλλογ*, σκοπ*, υπηρεσι*, αποθηκ*, τριτων, τριτα μερη, συνεργατ*, αναλυ*, διαφημι*, μαρκετινγκ, στατιστικ*",
    choice: "συγκαταθ*, συναιν*, επιλογ*, επιλεξ*, ανακαλ*, αποδοχ*, αποδεχ*, απορρι*, ελεγχ*, συμφων*, επιτρεπ*",
  },
  {
    language: "ga",
    reject:
      "diultaigh*, diultu*, diultaim, ni ghlacaim, na ceadaigh, dicheadaigh*, coisc*, cuir i gcoinne, ni aontaim, seachain gach",
    accept:
      "glac*, ceadaigh*, aontaigh*, aontaim, tuigim, ceart go leor, ok, lean ar aghaidh, toilim, cumasaigh*, toiligh*",
    settings:
      "socruithe*, saincheap*, bainistigh*, roghanna*, roghnaigh*, rogha, cumraigh*, tuilleadh*, foghlaim*, sonrai, mo roghanna",
    save: "sabhail*, deimhnigh*, dearbhaigh*",
    not: "na, gan, ni",
    necessary: "riachtanach*, eigeantach*, bunriachtanach*",
    only: "amhain, ach",
    optional: "roghnach*, breise",
    cookies: "fianan*, fianain, cookie*",
    data: "sonrai pearsanta, faisneis phearsanta, do shonrai, priobhaideach*",
    uses: "proiseail*, bailimid, bailiu*, bailionn, cuspoir*, seirbhis*, storail*, triu pairti*, comhphairt*, anailis*, fograi*, margaiocht*, usaid*",
    choice: "toiliu*, rogha*, roghnaigh*, tarraing siar, glac*, diult*, smacht*, cead*",
  },
  {
    language: "mt",
    reject:
      "irrifjuta*, tirrifjuta*, icha*, ichad*, ma naccettax*, ma naqbilx, le grazzi, iddizattiva*, nirrifjuta*, ibblokka*",
    accept:
      "accetta*, naccetta*, taccetta*, ippermetti*, naqbel*, fhimt, tajjeb, ok, iva, kompli*, nagħti l kunsens, aċċetta*, jien naqbel",
    settings:
      "settings, issettja*, personalizza*, mmaniggja*, immaniggja*, preferenzi*, ghazl*, aghzel*, konfigur*, sir af aktar, tghallem aktar, aktar*, dettalji, ippersonalizza*",
    save: "issejvja*, ikkonferma*, ahzen*",
    not: "ma, minghajr, mhux",
    necessary: "necessarj*, essenzjal*, mehtieg*, obbligatorj*, teknici",
    only: "biss, esklussivament",
    optional: "fakultattiv*, mhux essenzjali, addizzjonal*, ohra",
    cookies: "cookie*, il cookies",
    data: "data personali, informazzjoni personali, id data tieghek, privatezza",
    uses: "nipprocess*, tipprocess*, nigbr*, tigbor*, jigbor*, ghanijiet, skop*, servizz*, nahznu, terzi, partijiet terzi, imsieheb, anali*, reklam*, marketing, statistic*, juza*",
    choice: "kunsens*, ghazl*, taghzel, tirtira*, accett*, irrifjut*, tirrifjut*, kontroll*, naqbel*",
  },
  {
    language: "sq",
    reject: "refuz*, kundersht*, nuk pranoj*, nuk pajtohem, jo faleminderit, caktivizo*, ndalo*",
    accept: "prano*, pranoj*, lejo*, pajtohem, dakord, e kuptova, kuptova, ne rregull, ok, po, vazhdo*, aktivizo*",
    settings:
      "cilesim*, konfigur*, personaliz*, menaxho*, preferenc*, opsion*, zgjidh*, meso me shume, me shume, detaje, rregullo*",
    save: "ruaj*, konfirmo*",
    not: "nuk, pa, mos",
    necessary: "nevojshm*, domosdoshm*, detyrueshm*, thelbesor*",
    only: "vetem",
    optional: "opsional*, shtese",
    cookies: "cookie*, biskota*, kuki*",
    data: "te dhena personale, te dhenat personale, te dhenat tuaja, privatesi*, informacion personal",
    uses: "perpun*, mbled*, qellim*, sherbim*, ruaj*, pale te treta, partner*, anali*, reklam*, marketing*, statisti*",
    choice: "pelqim*, zgjedh*, zgjidh*, terhiq*, prano*, refuz*, kontroll*, lejo*",
  },
  {
    language: "cy",
    reject: "gwrthod*, gwrthodwch*, anghytuno*, dim diolch, analluogi*",
    accept: "derbyn*, derbyniwch*, caniatau*, cytuno*, iawn, ok, deall*, parhau*, galluogi*",
    settings:
      "gosodiadau*, addasu*, rheoli*, dewisiadau*, opsiynau*, dewis*, dysgu mwy, rhagor*, mwy*, manylion, ffurfweddu*",
    save: "cadw*, cadarnhau*, arbed*",
    not: "peidio, heb, nid",
    necessary: "angenrheidiol*, hanfodol*",
    only: "yn unig, dim ond",
    optional: "dewisol*, ychwanegol*",
    cookies: "cwci*, chwcis, gwcis, cookie*, briwsion*",
    data: "data personol, gwybodaeth bersonol, eich data, preifatrwydd",
    uses: "prosesu*, casglu*, diben*, dibenion, gwasanaeth*, storio*, trydydd part*, dadansod*, hysbyseb*, marchnata, ystadeg*",
    choice: "cydsyn*, caniatad, dewis*, tynnu, derbyn*, gwrthod*, rheol*, cytuno*",
  },
  {
    language: "tr",
    reject:
      "reddet*, reddediyorum, red et, reddedin, kabul etm*, yasakla*, hayir tesekkur*, izin verme*, devre disi*, engelle*, reddi",
    accept:
      "kabul*, onayl*, izin ver*, anladim, tamam, evet, ok, katiliyorum, devam*, etkinlestir*, tumunu onayla, onay ver*",
    settings:
      "ayar*, ozellestir*, yonet*, tercih*, secenek*, sec, secim*, yapilandir*, daha fazla*, detay*, ayrinti*, kisisellestir*, duzenle*, bilgi al*",
    save: "kaydet*, sakla*, secimi onayla, tercihleri onayla",
    not: "etme, degil, olmadan, etmeden, etmiyorum, vermiyorum",
    necessary: "gerekli*, zorunlu*, temel, sart, teknik",
    only: "sadece, yalnizca, yalniz",
    optional: "istege bagli*, opsiyonel*, gereksiz, ek",
    cookies: "cerez*, cookie*",
    data: "kisisel veri*, kisisel bilgi*, verileriniz*, gizlili*, kisisel",
    uses: "isle*, topla*, amac*, hizmet*, sakl*, depol*, ucuncu taraf*, ortak*, analiz*, analitik*, reklam*, pazarlama*, istatist*, kullan*",
    choice: "onay*, riza*, sec*, geri cek*, kabul*, red*, kontrol*, izin*, etkinlestir*",
  },
];
