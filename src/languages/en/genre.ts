import type { GenreLore } from '../genre-lore.ts';

/** Verbs that recommendations and commitments open with. */
const IMPERATIVES = new Set(
  `abide abolish abrogate accede accelerate accept accord achieve act activate adapt address adhere adjust adopt advance
  advocate afford align allocate allow amend analyse analyze appeal apply appoint approve assess assist assure
  authorize avoid ban begin bolster boost bring broaden build bring carry cease champion clarify close collaborate
  collect combat commence commit commute complete comply condemn conduct consider consolidate consult continue
  contribute convene convert cooperate coordinate correct counter create criminalize criminalise cut deal decide
  declare decriminalize decriminalise deepen define deliver demonstrate deploy design desist develop devise devote
  disclose disseminate dismantle dissolve diversify do double draft draw drop effect elaborate eliminate embark embed
  empower enable enact encourage end endeavour endeavor endorse enforce engage enhance enlarge ensure eradicate
  establish evaluate examine exchange exempt exercise expand expedite explore extend facilitate fight finalize finalise
  finance find follow formulate foster free fulfil fulfill fund further give grant guarantee halt harmonize harmonise
  help hold honour host identify immediately implement impose improve include incorporate increase inform initiate
  install integrate intensify introduce invest investigate invite involve issue join keep launch lay lead legislate lift
  limit lower maintain make mainstream mandate measure mobilize mobilise modernize modernise modify monitor move negotiate
  observe obtain offer open operationalize operationalise organize organise oversee participate pass pay penalize
  penalise perform permit persevere phase pilot place plan play position prepare present preserve press prevent
  prioritize prioritise proceed process procure produce prohibit promote promulgate prosecute protect provide publish
  punish pursue put raise ratify reach reaffirm reassess recognize recognise reconsider record recruit rectify redouble
  redress reduce reestablish re-establish reexamine refer reform refrain regulate reinforce reinstate reject release
  remain remedy remove renew repeal replace report request require rescind resolve respect respond restore restrict
  resume retain review revise revisit revitalize revoke safeguard scale secure seek send set share sign simplify
  solve speed spare stand start step stop streamline strengthen strictly strive submit subscribe support suspend
  sustain tackle take target test tighten track train transfer translate transpose treat try undertake unify update
  uphold upgrade urge plant paint print clean reuse recycle count cover grow hire inspire listen mark name notify nominate
  pool visit teach learn rebuild repair restructure retrain rotate save switch tax tell translate trust warn weigh write
  digitize digitise earmark ease equip fill fix forbid gather harness index inspect link lend list lobby map meet merge
  mitigate nurture offset outlaw override own partner persuade phase prove rank redesign rethink retain return root run
  attain arrange cap conserve curb decarbonise decarbonize electrify halve quadruple rehabilitate reverse stabilise stabilize triple
  vaccinate afforest replenish bridge recover scrap select separate serve shape shorten shut spread staff store study supervise sustain think trace tune
  deport expel extradite detain subject discriminate torture intimidate criminalise execute prejudice resort interfere harass prosecute arrest
  unlock value widen win wind use utilize utilise verify vote welcome widen withdraw work`.split(/\s+/u),
);

/** Words before an imperative that end otherwise than "fully" and "further". */
const MANNERS = new Set(
  'also not then now just please best still again once twice instead therefore thus too even never more first second third do'.split(
    ' ',
  ),
);

const OWN_TEXT =
  /^(?:this|the present|these)\s(?:convention|treaty|agreement|protocol|directive|regulation|decision|recommendation|act|law|covenant|charter|statute|article|annex|arrangement|memorandum|rules?|provisions?|paragraph|amendment|constitution)/u;
const OWN_TEXT_VERBS = new Set(
  'enter apply remain cease expire take come supersede replace prevail repeal affect'.split(' '),
);
/** Those who apply what a text lays down, which else applies by itself. */
const APPLYING = /(?:^|\s)(?:part(?:y|ies)|states?|members?|governments?|authorit(?:y|ies)|commission|companies|we)$/u;
const TAKEN_AS = new Set(
  'construed interpreted understood deemed considered regarded read the a an authentic binding deposited composed known entitled called seen viewed found'.split(
    ' ',
  ),
);

/** How English words what only texts of this genre have. */
export const englishGenre: GenreLore = {
  recommendationHeading:
    /^(?:[\p{L}\d.]{1,6}\s)?(?:(?:conclusions and\/or|key|main|policy|our|specific|general|further|the|list of|summary of|supported|accepted|noted)\s)*(?:recommendations?|calls? to action)(?:\s(?:to|for|on|by|of|made)\s.*)?[:.]?$/iu,
  commitmentHeading:
    /^(?:[\p{L}\d.]{1,6}\s)?(?:(?:our|key|main|shared|joint|the|national|new|specific|voluntary|common)\s)*(?:commitments?|pledges?|promises|undertakings|what we will do|(?:action|actions) points?|our actions)(?:\s(?:to|for|on|by|of)\s.*)?[:.]?$/iu,
  record:
    /(?<!\p{L})(?:minutes|communiqu[eé]|summary records?|chair(?:man|person|woman|s)?['’]?s?['’]? summary|summary of (?:the )?(?:meeting|discussions?)|outcome (?:of|document)|report (?:of|on) the (?:\w+ ){0,4}(?:meeting|session|conference|summit)|read-?out|joint (?:press )?statement|record of (?:decisions|the meeting))(?!\p{L})/iu,
  declaration: /\b(?:declaration|statement|pact|compact|charter)\b/iu,
  enactments: ['under this agreement', 'with this agreement', 'by this agreement', 'under this plan', 'with this plan'],
  review: {
    marker:
      /universal periodic review|(?<!\p{L})UPR recommendations?(?!\p{L})|concluding observations|state under review/iu,
    before: [
      'examined by',
      'support of',
      'supported by',
      'accepted by',
      'noted by',
      'report of',
      'reports of',
      'review of',
      'review:',
      'delegation of',
      'recommendations to',
      'recommendations addressed to',
      'recommendations made to',
    ],
    names: ['the state under review', 'the state party', 'the reviewed state', 'the government', 'the delegation'],
    line: {
      opening: /^(?:[\p{L}\d.]{1,8}\s)?recommendations?(?!\p{L})/iu,
      asking: /^\s(?:(?:also|further|therefore|would like to|wishes to)\s)?recommend(?:s|ed)?(?!\p{L})/iu,
      asked: /under review|addressee|addressed to|recommended to|receiving/iu,
      by: /(?:by|from)\s(?:the\s)?$/iu,
      to: /to\s(?:the\s)?$/iu,
    },
  },
  qualifiers: {
    condition: {
      openings: [
        'if',
        'provided that',
        'providing that',
        'subject to',
        'on condition that',
        'on the condition that',
        'on the understanding that',
        'in the event of',
        'in the event that',
        'in case of',
        'as long as',
        'so long as',
        'insofar as',
        'in so far as',
        'to the extent that',
        'to the extent permitted by',
        'assuming that',
        'depending on',
        'within the limits of',
        'within available',
        'within existing',
        'within the available',
        'within its existing',
      ],
      phrases: [
        'where appropriate',
        'as appropriate',
        'when appropriate',
        'if appropriate',
        'where necessary',
        'as necessary',
        'when necessary',
        'if necessary',
        'where needed',
        'as needed',
        'if needed',
        'where possible',
        'as far as possible',
        'to the extent possible',
        'wherever possible',
        'whenever possible',
        'where feasible',
        'where applicable',
        'as applicable',
        'where relevant',
        'as relevant',
        'upon request',
        'on request',
        'if requested',
        'as required',
        'where justified',
      ],
    },
    exception: {
      openings: [
        'unless',
        'except',
        'excepting',
        'with the exception of',
        'without prejudice to',
        'notwithstanding',
        'save for',
        'save where',
        'save as',
        'save in',
        'other than',
        'apart from',
        'excluding',
      ],
      phrases: ['unless otherwise provided', 'unless otherwise agreed'],
    },
  },
  isImperative: (word) => IMPERATIVES.has(word),
  isManner: (word) => /(?:ly|er|ways)$/u.test(word) || MANNERS.has(word),
  abstaining: ['refrain', 'refrains', 'abstain', 'desist', 'refraining', 'abstaining'],
  attempts: ['seek', 'strive', 'endeavour', 'endeavor', 'try', 'attempt', 'aim', 'hope', 'consider', 'explore'],
  pairs: [
    'both sides',
    'two sides',
    'two countries',
    'both countries',
    'two parties',
    'both parties',
    'two governments',
    'both governments',
    'sides',
  ],
  objectPronouns: ['him', 'her', 'it', 'them'],
  government: ['the government', "his majesty's government", 'his majesty’s government'],
  ownObjects: ['us'],
  notOnly: ['only', 'just', 'merely', 'least'],
  noneWords: ['no', 'none', 'nobody', 'neither'],
  lasting: ['until', 'till', 'up until', 'up to'],
  foreseeing: [
    'without',
    'forecast',
    'forecasts',
    'forecasted',
    'estimate',
    'estimates',
    'estimated',
    'estimating',
    'projection',
    'projections',
    'projected',
    'predict',
    'predicts',
    'predicted',
    'prediction',
    'predictions',
    'expected',
    'expects',
    'likely',
    'probably',
    'scenario',
    'scenarios',
    'trend',
    'trends',
    'outlook',
    'if',
    'unless',
    'otherwise',
    'fears',
    'feared',
    'warns',
    'warned',
  ],
  universals: ['all', 'every', 'each', 'everyone', 'everybody', 'least', 'no'],
  attributions: ['according to'],
  subjectRelatives: ['who'],
  isFormality(subject, [first = '', second = '', third = '']) {
    if (/^(?:nothing (?:in|contained in) (?:this|these|the present|the) |no reservations?$)/u.test(subject))
      return true;
    if (OWN_TEXT.test(subject) && (OWN_TEXT_VERBS.has(first) || first === 'be')) return true;
    if (first === 'be' && second === 'free' && third === 'to') return true;
    if (first === 'be' && third === 'to' && (second === 'required' || second === 'obliged')) return true;
    if (first === 'doubt' || (first === 'be' && third === 'doubt')) return true;
    return first === 'be'
      ? TAKEN_AS.has(second.split(' ')[0] ?? '')
      : first === 'mean' || first === 'prevail' || (first === 'apply' && !APPLYING.test(subject));
  },
  definitionOpenings: [
    'hereinafter',
    'hereafter',
    'hereinafter referred to as',
    'hereinafter called',
    'henceforth',
    'referred to as',
    'in the following',
  ],
};
