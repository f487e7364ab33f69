/** The words by which one language opens the paragraphs of a resolution, in small letters. */
export interface ResolutionWords {
  /** May stand before the word that tells: "deeply (concerned)", "further (requests)". */
  readonly adverbs: string;
  /** Open a recital, beside the present participles. */
  readonly recitals: string;
  /** Turns of phrase that open a recital, by their first two words, an article between them left out. */
  readonly recitalPairs: readonly string[];
  /** May stand between the two. */
  readonly articles: string;
  /** Ends of present participles. */
  readonly participleEnds: readonly string[];
  /** Words with such an end that are no participles. */
  readonly noParticiples: string;
  /** Words that make the verb after them part of a recital: "som (erindrer om)". */
  readonly relatives: string;
  /** Verbs that open an operative paragraph, whose subject is the body that adopts it. */
  readonly verbs: string;
  /** The same where those who adopt it speak as "we", with or without the pronoun; empty where no form is another. */
  readonly ourVerbs: string;
  /** "we". */
  readonly pronoun: string;
}

/** Adjectives in both genders and numbers, from the masculine singular. */
function inflected(adjectives: string): string {
  return adjectives.replace(/\S+/gu, '$& $&e $&s $&es');
}

/** One entry a language; adding one changes nothing else. */
export const RESOLUTION_WORDS: readonly ResolutionWords[] = [
  {
    adverbs: `also again further furthermore once more deeply gravely fully seriously strongly firmly solemnly
      particularly profoundly extremely duly equally keenly highly increasingly urgently earnestly accordingly hereby
      likewise therefore unanimously categorically vigorously unequivocally warmly sincerely next finally greatly
      genuinely and moreover most`,
    recitals: `whereas concerned convinced alarmed aware conscious mindful determined disturbed dismayed distressed
      grieved guided encouraged inspired motivated persuaded resolved appalled shocked indignant anxious desirous
      cognizant cognisant convened assembled confident eager outraged gratified satisfied committed impressed moved pursuant`,
    recitalPairs: [
      'in accordance',
      'in view',
      'in light',
      'in pursuance',
      'in conformity',
      'in recognition',
      'with reference',
      'with regard',
      'in furtherance',
    ],
    articles: 'the',
    participleEnds: ['ing'],
    noParticiples:
      'nothing anything everything something during morning evening meeting building training funding spring',
    relatives: '',
    verbs: `accepts acknowledges adopts admits affirms agrees allocates amends appeals applauds appoints appreciates
      approves asks authorises authorizes believes calls cautions censures charges commends commits concludes condemns
      confirms congratulates considers convenes creates decides declares deems defines delegates demands denounces
      deplores designates determines directs draws elects emphasises emphasizes empowers encourages endorses ensures
      entrusts establishes examines exhorts expects expresses extends finds grants highlights holds hopes implores
      insists instructs intends invites joins launches lifts looks mandates notes notices observes pays pledges
      proclaims proposes promises reaffirms realizes recalls recognises recognizes recommends reconfirms refers regrets
      reiterates rejects remains reminds renews repeats repeals requests requires resolves responds revises rules seeks
      sets shares states stresses strives submits suggests supports suspends takes tasks terminates thanks transmits
      trusts undertakes underlines underscores urges values voices warns welcomes wishes`,
    ourVerbs: `accept acknowledge adopt affirm agree appeal appreciate approve ask call commend commit condemn confirm
      congratulate decide declare demand determine direct emphasise emphasize encourage endorse establish express
      hope instruct intend invite launch note pledge proclaim promise reaffirm recall recognise recognize recommend
      recommit reiterate reject renew request resolve stand stress support take thank underline underscore undertake urge
      welcome will`,
    pronoun: 'we',
  },
  {
    adverbs: `également aussi en outre profondément gravement vivement fermement solennellement pleinement dûment
      instamment encore énergiquement fortement particulièrement extrêmement toujours très plus activement tout en ne se s n y`,
    recitals: `vu vus vue vues attendu ayant étant mû mue mus mues désireux désireuse désireuses soucieux soucieuse
      soucieuses inquiet inquiets inquiète inquiètes
      ${inflected(`convaincu préoccupé conscient alarmé guidé résolu animé troublé encouragé indigné persuadé déterminé
      consterné affligé saisi réuni convoqué inspiré attaché bouleversé horrifié choqué`)}`,
    recitalPairs: [
      'en application',
      'en vertu',
      'compte tenu',
      'eu égard',
      'à la',
      'conformément à',
      'conformément aux',
      'conformément au',
      'en considération',
      'fort de',
      'forte de',
      'forts de',
    ],
    articles: '',
    participleEnds: ['ant'],
    noParticiples: `enfant avant pendant durant auparavant maintenant autant pourtant cependant montant instant constant
      important devant quant étudiant`,
    relatives: '',
    verbs: `abroge accepte accueille adjure admet adopte adresse affirme alarme alerte alloue amende appelle apprécie
      approuve appuie associe attend attire autorise avalise avertit charge clôt compte conclut condamne confie
      confirme conjure conseille considère constate convient crée décide déclare demande demeure dénonce déplore
      désigne dit donne efforce élit emploie encourage endosse engage enjoint entend entérine espère estime établit
      étend examine exhorte exige exprime fait félicite fixe habilite inquiète inscrit insiste institue instruit
      invite juge lance lève loue maintient mandate met modifie nomme note observe ordonne organise ouvre
      partage poursuit poursuivra prend présente presse prévoit prie proclame prolonge propose proroge publie rappelle
      ratifie réaffirme réclame recommande reconnaît regrette réitère rejette réjouit relève remercie remplace rend
      renforce renouvelle renvoie réprouve requiert reste rétablit révise saisit sait salue sollicite somme souhaite
      souligne soumet souscrit soutient suggère supplie suspend tient transmet trouve veille verse vise voit`,
    ourVerbs: `acceptons accueillons adoptons affirmons appelons appuyons approuvons chargeons condamnons confirmons
      constatons convenons décidons déclarons demandons déplorons encourageons engageons entendons exhortons exigeons
      exprimons faisons félicitons formons insistons invitons lançons notons prenons prions proclamons proposons
      rappelons réaffirmons recommandons reconnaissons regrettons réitérons rejetons remercions rendons renouvelons
      saluons sommes souhaitons soulignons souscrivons soutenons suggérons voulons`,
    pronoun: 'nous',
  },
  {
    adverbs: 'som der endvidere desuden også dybt alvorligt kraftigt indtrængende fortsat ligeledes fuldt og',
    recitals: 'erindrende bekræftende erkendende noterende henvisende overbevist idet',
    recitalPairs: ['under henvisning', 'i betragtning', 'ud fra', 'efter høring', 'til opfyldelse'],
    articles: '',
    participleEnds: [],
    noParticiples: '',
    relatives: 'som der',
    verbs: `anbefaler anerkender anmoder appellerer beder bekræfter beklager bemyndiger bemærker beslutter betoner
      bifalder erindrer erklærer fastslår finder fordømmer forlanger forlænger forventer fremhæver gentager glæder
      godkender henstiller henviser hilser indbyder indskærper konstaterer kræver lykønsker minder nedsætter noterer
      opfordrer opretter pålægger roser ser støtter takker tager tilskynder tilslutter tilsiger udpeger udtrykker
      understreger vedtager`,
    ourVerbs: '',
    pronoun: 'vi',
  },
  {
    adverbs: 'också vidare djupt starkt ytterligare även',
    recitals: 'övertygad medveten oroad',
    recitalPairs: ['med beaktande', 'med hänsyn', 'av följande', 'med hänvisning'],
    articles: '',
    participleEnds: [],
    noParticiples: '',
    relatives: 'som',
    verbs: `betonar beklagar beslutar erinrar fördömer godkänner rekommenderar stöder uppmanar uppmuntrar understryker
      uttrycker välkomnar begär anmodar noterar bekräftar konstaterar`,
    ourVerbs: '',
    pronoun: 'vi',
  },
  {
    adverbs: 'ferner außerdem tief zutiefst ernsthaft nachdrücklich erneut mit in dem der',
    recitals: `eingedenk feststellend besorgt überzeugt entschlossen bestürzt geleitet anerkennend bekräftigung
      anbetracht hinweis erwägung würdigung kenntnisnahme`,
    recitalPairs: ['unter hinweis', 'unter berücksichtigung', 'gestützt auf'],
    articles: '',
    participleEnds: [],
    noParticiples: '',
    relatives: '',
    verbs: `beauftragt bedauert begrüßt bekräftigt bekundet beschließt bestätigt betont billigt bittet dankt empfiehlt
      erinnert erkennt erklärt ermächtigt ermutigt ersucht fordert hebt legt lobt nimmt ruft unterstreicht unterstützt
      verlangt verurteilt weist würdigt`,
    ourVerbs: '',
    pronoun: 'wir',
  },
  {
    adverbs: 'también además profundamente gravemente firmemente plenamente encarecidamente enérgicamente asimismo',
    recitals: `visto vista vistos consciente convencido convencida preocupado preocupada alarmado alarmada guiado guiada
      decidido decidida resuelto resuelta`,
    recitalPairs: ['con arreglo', 'de conformidad', 'en vista'],
    articles: '',
    participleEnds: ['ando', 'endo'],
    noParticiples: 'cuando comprendo mando',
    relatives: '',
    verbs: `acoge acuerda adopta afirma alienta apoya aprueba autoriza condena confirma considera decide declara deplora
      destaca encarga encomia exhorta exige expresa felicita hace insta instruye invita lamenta llama nombra observa
      pide proclama prorroga reafirma recalca recomienda reconoce recuerda reitera resuelve ruega señala solicita
      subraya toma`,
    ourVerbs: '',
    pronoun: 'nosotros',
  },
];
