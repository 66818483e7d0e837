import type { LabelWords } from "./label-words.ts";

export const ROMANCE: readonly LabelWords[] = [
  {
    language: "fr",
    reject:
      "refus*, rejet*, declin*, interdi*, desactiv*, m oppose*, s oppos*, non merci, tout bloquer, pas d accord, bloquer",
    accept:
      "accept*, autoris*, d accord, j ai compris, compris, ok, oui, consen*, approuv*, activ*, continuer, je valide tout, " +
      "tout valider, permettre, c est bon, ca marche",
    settings:
      "parametr*, personnalis*, gerer, preference*, configur*, options, choisir, laissez moi choisir, en savoir plus, " +
      "plus d info*, savoir plus, modifier, voir les, details, reglages, plus d options, mes choix",
    save: "enregistrer*, sauvegard*, confirmer, valider, enregistre",
    not: "ne pas, sans, pas, aucun*",
    necessary: "necessair*, essentiel*, requis, indispensabl*, obligatoir*, technique*, strictement",
    only: "seulement, uniquement, que, juste",
    optional: "optionnel*, facultatif*, non essentiel*, non necessaires, supplementaires",
    cookies: "cookie*, traceur*, temoin*",
    data: "donnees personnelles, informations personnelles, vos donnees, vie privee, donnees a caractere, confidentialite",
    uses: "trait*, collect*, finalite*, service*, stock*, tiers, partenaire*, analys*, publicit*, marketing, mesur*, statisti*, conserv*",
    choice: "consent*, retir*, choisi*, choix, accept*, refus*, controle, activer, preference*, autoris*",
  },
  {
    language: "es",
    reject: "rechaz*, deneg*, denieg*, declin*, no gracias, desactiv*, prohib*, no acept*, rehus*, negar*",
    accept:
      "acept*, permit*, de acuerdo, entend*, entiend*, ok, vale, si, consent*, autoriz*, activar*, activa todo, continuar, " +
      "esta bien, aprob*",
    settings:
      "configur*, personaliz*, gestion*, preferencia*, ajust*, opciones, elegir, dejame elegir, dejeme elegir, mas info*, " +
      "saber mas, leer mas, detalles, administrar, ver mas",
    save: "guardar*, confirmar*, grabar",
    not: "no, sin, ninguna, ninguno",
    necessary: "necesari*, esencial*, requerid*, imprescindibl*, obligatori*, tecnicas, estrictamente",
    only: "solo, solamente, unicamente, exclusivamente",
    optional: "opcional*, no necesarias, no esenciales, adicionales",
    cookies: "cookie*, rastreador*",
    data: "datos personales, informacion personal, sus datos, tus datos, privacidad",
    uses: "trat*, proces*, recopil*, recog*, finalidad*, fines, proposit*, servici*, almacen*, tercer*, socios, anali*, publicid*, marketing, estadistic*",
    choice: "consent*, retir*, eleg*, eleccion, acept*, rechaz*, control, prefer*, decidir, activar",
  },
  {
    language: "pt",
    reject: "rejeit*, recus*, declin*, nega*, nao obrigad*, desativ*, proib*, bloquear tudo, nao aceit*",
    accept:
      "aceit*, permit*, concord*, entend*, percebi, ok, sim, autoriz*, consent*, ativar*, continuar, esta bem, tudo bem",
    settings:
      "configur*, personaliz*, geri*, gerenci*, preferencia*, definic*, ajust*, opcoes, escolher, deixe me escolher, saber mais, " +
      "mais info*, ler mais, detalhes, saiba mais",
    save: "guardar*, salvar*, gravar*, confirmar*",
    not: "nao, sem, nenhum*",
    necessary: "necessari*, essencia*, obrigatori*, requerid*, estritamente, tecnicos",
    only: "apenas, so, somente, unicamente",
    optional: "opciona*, nao necessarios, nao essenciais, adicionais",
    cookies: "cookie*, rastreador*, testemunhos de conexao",
    data: "dados pessoais, informacoes pessoais, informacao pessoal, seus dados, privacidade",
    uses: "trata*, process*, recolh*, coleta*, finalidade*, fins, servico*, armazen*, terceir*, parceir*, anali*, publicid*, marketing, estatistic*",
    choice: "consent*, retirar, escolh*, aceit*, recus*, rejeit*, controlo, controle, preferenc*, decidir, ativar",
  },
  {
    language: "it",
    reject: "rifiut*, nega*, declin*, respin*, no grazie, disattiv*, viet*, proibi*, non accett*, blocca tutt*",
    accept:
      "accett*, consent*, permett*, d accordo, ho capito, capito, ok, va bene, si, autorizz*, acconsent*, attiv*, continua*, " +
      "approv*, bene cosi",
    settings:
      "impostazion*, personalizz*, gesti*, preferenz*, configur*, opzioni, scegli*, lasciami scegliere, scopri di piu, " +
      "maggiori info*, ulteriori info*, per saperne di piu, leggi di piu, dettagli, modifica",
    save: "salva*, conferma*",
    not: "non, senza, nessun*",
    necessary: "necessari*, essenzial*, richiest*, obbligator*, tecnici, strettamente, indispensabil*",
    only: "solo, soltanto, solamente, unicamente",
    optional: "opzional*, facoltativ*, non necessari, non essenziali, aggiuntiv*",
    cookies: "cookie*, tracciator*, tecnologie simili",
    data: "dati personali, informazioni personali, tuoi dati, suoi dati, privacy, riservatezza",
    uses: "tratta*, elabor*, raccogl*, raccolt*, finalit*, scop*, serviz*, memorizz*, terz*, partner, anali*, pubblicit*, marketing, statistic*",
    choice: "consens*, revoc*, ritir*, scegli*, scelt*, accett*, rifiut*, controll*, preferenz*, decidere, attivare",
  },
  {
    language: "ro",
    reject: "respin*, refuz*, renunt*, resping*, nu multumesc, dezactiv*, interzi*, declin*, nu sunt de acord, neag*",
    accept:
      "accept*, sunt de acord, permit*, inteleg, am inteles, ok, da, autoriz*, continua*, activeaz*, aproba*, e in regula",
    settings:
      "setari*, configur*, personaliz*, gestion*, preferint*, optiuni, aleg*, lasa ma sa aleg, afla mai multe, mai multe info*, " +
      "detalii, citeste mai mult, administr*, particulariz*",
    save: "salv*, confirm*, pastreaz*",
    not: "nu, fara, niciun*",
    necessary: "necesar*, esential*, obligatori*, strict",
    only: "doar, numai",
    optional: "optional*, neesential*, suplimentar*",
    cookies: "cookie*, module cookie, fisiere cookie",
    data: "date personale, informatii personale, datele dvs, datele tale, informatiile dvs, confidentialitat*, caracter personal",
    uses: "prelucr*, proces*, colect*, scop*, servici*, stoc*, tert*, parteneri*, anali*, publicit*, marketing, statistic*",
    choice: "consimt*, acord*, retrag*, aleg*, accept*, refuz*, respin*, control*, activ*, preferint*",
  },
  {
    language: "ca",
    reject: "rebutj*, refus*, deneg*, no gracies, desactiv*, prohib*, declin*, no accept*, rebutgeu*",
    accept: "accept*, permet*, d acord, entes, ho entenc, ok, si, autoritz*, activa*, continua*, esta be, consent*",
    settings:
      "configur*, personalitz*, gestion*, preferenci*, opcions, tria*, escollir, saber ne mes, mes info*, llegir mes, detalls, ajust*",
    save: "desa*, guard*, confirm*",
    not: "no, sense, cap",
    necessary: "necessari*, essencial*, obligatori*, imprescindibl*, tecniques",
    only: "nomes, unicament, solament",
    optional: "opcional*, addicional*",
    cookies: "galet*, cookie*",
    data: "dades personals, informacio personal, les vostres dades, les teves dades, privadesa, privacitat",
    uses: "tract*, proces*, recopil*, recoll*, finalitat*, servei*, emmagatz*, tercers, socis, anali*, publicit*, marqueting, estadistic*",
    choice: "consent*, retir*, tria*, accept*, rebutj*, control*, preferenc*, activar",
  },
  {
    language: "gl",
    reject: "rexeit*, rexeitar, non grazas, desactiv*, denegar, negar, non acept*",
    accept: "acept*, permit*, de acordo, entendido, ok, si, autoriz*, continuar",
    settings:
      "configur*, personaliz*, xestion*, preferencia*, opcions, escoller, saber mais, mais info*, axust*, detalles",
    save: "gardar*, confirmar*",
    not: "non, sen",
    necessary: "necesari*, esenciai*, imprescindibl*",
    only: "so, soamente, unicamente",
    optional: "opcional*",
    cookies: "cookie*, rastros",
    data: "datos persoais, informacion persoal, seus datos, privacidade",
    uses: "trat*, proces*, recoll*, finalidade*, servizo*, terceir*, anali*, publicid*, estatistic*",
    choice: "consent*, retirar, escoll*, acept*, rexeit*, control*",
  },
  {
    language: "oc",
    reject: "refus*, rebut*, interdi*, desactiv*, non merces, refusi",
    accept: "accept*, acceptar, d acordi, es bon, ok, oc, autoriz*, compres",
    settings: "configur*, personaliz*, gerir, preferenci*, causir, me daissar causir, ne saber mai, saber mai, opcions",
    save: "enregistrar, salvar, confirmar",
    not: "pas, sens",
    necessary: "necessari*, essencial*",
    only: "sonque, solament",
    optional: "opcional*",
    cookies: "cookie*, traçador*",
    data: "informacions personalas, donadas personalas, vida privada",
    uses: "tract*, reculh*, tocas, toca, finalitat*, servici*, service, terces, analy*, analis*, reclama, publicitat",
    choice: "consent*, causir, accept*, refus*, contraròtle, tirar, modificar, activar",
  },
];
