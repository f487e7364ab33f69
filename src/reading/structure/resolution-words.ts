/** The words by which one language opens the paragraphs of a resolution, in small letters. */
export interface ResolutionWords {
  /** May stand before the word that tells: "deeply (concerned)", "further (requests)". */
  readonly adverbs: string;
  /** Open a recital, beside the present participles. */
  readonly recitals: string;
  /** Turns of phrase that open a recital, by their first two words. */
  readonly recitalPairs: readonly string[];
  /** Ends of present participles. */
  readonly participleEnds: readonly string[];
  /** Words with such an end that are no participles. */
  readonly noParticiples: string;
  /** Words that make the verb after them part of a recital: "som (erindrer om)". */
  readonly relatives: string;
  /** Verbs that open an operative paragraph, whose subject is the body that adopts it. */
  readonly verbs: string;
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
    ],
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
  },
  {
    adverbs: `également aussi en outre profondément gravement vivement fermement solennellement pleinement dûment
      instamment encore énergiquement fortement particulièrement extrêmement toujours très plus activement se s n`,
    recitals: `vu vus vue attendu convaincu convaincue convaincus préoccupé préoccupée conscient consciente conscients
      alarmé alarmée guidé guidée désireux désireuse soucieux soucieuse résolu résolue résolus animé animée inquiet
      troublé troublée encouragé encouragée indigné indignée persuadé persuadée déterminé déterminée
      consterné consternée affligé affligée saisi saisie réuni réunie convoquée ayant étant mû mue mus`,
    recitalPairs: [
      'en application',
      'en vertu',
      'compte tenu',
      'eu égard',
      'à la',
      'conformément à',
      'conformément aux',
      'conformément au',
    ],
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
      souligne soumet souscrit soutient suggère supplie suspend tient transmet trouve veille verse vise`,
  },
  {
    adverbs: 'som der endvidere desuden også dybt alvorligt kraftigt indtrængende fortsat ligeledes fuldt og',
    recitals: 'erindrende bekræftende erkendende noterende henvisende overbevist idet',
    recitalPairs: ['under henvisning', 'i betragtning', 'ud fra', 'efter høring', 'til opfyldelse'],
    participleEnds: [],
    noParticiples: '',
    relatives: 'som der',
    verbs: `anbefaler anerkender anmoder appellerer beder bekræfter beklager bemyndiger bemærker beslutter betoner
      bifalder erindrer erklærer fastslår finder fordømmer forlanger forlænger forventer fremhæver gentager glæder
      godkender henstiller henviser hilser indbyder indskærper konstaterer kræver lykønsker minder nedsætter noterer
      opfordrer opretter pålægger roser ser støtter takker tager tilskynder tilslutter tilsiger udpeger udtrykker
      understreger vedtager`,
  },
  {
    adverbs: 'också vidare djupt starkt ytterligare även',
    recitals: 'övertygad medveten oroad',
    recitalPairs: ['med beaktande', 'med hänsyn', 'av följande', 'med hänvisning'],
    participleEnds: [],
    noParticiples: '',
    relatives: 'som',
    verbs: `betonar beklagar beslutar erinrar fördömer godkänner rekommenderar stöder uppmanar uppmuntrar understryker
      uttrycker välkomnar begär anmodar noterar bekräftar konstaterar`,
  },
  {
    adverbs: 'ferner außerdem tief zutiefst ernsthaft nachdrücklich erneut mit in dem der',
    recitals: `eingedenk feststellend besorgt überzeugt entschlossen bestürzt geleitet anerkennend bekräftigung
      anbetracht hinweis erwägung würdigung kenntnisnahme`,
    recitalPairs: ['unter hinweis', 'unter berücksichtigung', 'gestützt auf'],
    participleEnds: [],
    noParticiples: '',
    relatives: '',
    verbs: `beauftragt bedauert begrüßt bekräftigt bekundet beschließt bestätigt betont billigt bittet dankt empfiehlt
      erinnert erkennt erklärt ermächtigt ermutigt ersucht fordert hebt legt lobt nimmt ruft unterstreicht unterstützt
      verlangt verurteilt weist würdigt`,
  },
  {
    adverbs: 'también además profundamente gravemente firmemente plenamente encarecidamente enérgicamente asimismo',
    recitals: `visto vista vistos consciente convencido convencida preocupado preocupada alarmado alarmada guiado guiada
      decidido decidida resuelto resuelta`,
    recitalPairs: ['con arreglo', 'de conformidad', 'en vista'],
    participleEnds: ['ando', 'endo'],
    noParticiples: 'cuando comprendo mando',
    relatives: '',
    verbs: `acoge acuerda adopta afirma alienta apoya aprueba autoriza condena confirma considera decide declara deplora
      destaca encarga encomia exhorta exige expresa felicita hace insta instruye invita lamenta llama nombra observa
      pide proclama prorroga reafirma recalca recomienda reconoce recuerda reitera resuelve ruega señala solicita
      subraya toma`,
  },
];
