import type { CueDefinition, Force, Strength } from '../cue.ts';

/** A performative as minutes and reports tell it. */
function told(
  rule: string,
  force: Force,
  strength: Strength,
  phrases: readonly string[],
  links: readonly string[],
  more: Partial<CueDefinition> = {},
): CueDefinition {
  return { rule, force, strength, phrases, links, past: true, ...more };
}

/** English words that tell what somebody said, asked or promised. */
export const englishReportCues: readonly CueDefinition[] = [
  {
    rule: 'en.report.say',
    force: 'report',
    strength: 1,
    phrases: [
      'says',
      'said',
      'stated',
      'announced',
      'announces',
      'indicated',
      'explained',
      'added',
      'assured',
      'promised',
      'pledged',
    ],
  },
  told(
    'en.told.say',
    'report',
    1,
    [
      'noted/stressed/underlined/emphasized/emphasised/highlighted/reiterated/reaffirmed/confirmed/declared/replied/responded/reported/observed that',
    ],
    ['that'],
  ),
  told('en.told.recommend', 'demand', 2, ['recommended', 'suggested', 'proposed'], ['that']),
  told('en.told.urge', 'request', 4, ['urged', 'requested'], ['to', 'that'], { needsLink: true }),
  told('en.told.call', 'request', 3, ['called upon', 'called on', 'invited', 'appealed to', 'asked'], ['to', 'that'], {
    needsLink: true,
  }),
  told('en.told.encourage', 'request', 2, ['encouraged', 'advised'], ['to', 'that'], { needsLink: true }),
  told('en.told.demand', 'demand', 5, ['demanded', 'insisted'], ['that']),
  told(
    'en.told.commit',
    'commit',
    5,
    [
      'committed to',
      'committed itself to',
      'undertook to',
      'agreed to',
      'pledged to',
      'promised to',
      'had committed to',
      'had agreed to',
    ],
    [],
    { verbFollows: true },
  ),
  told(
    'en.told.attitude',
    'attitude',
    1,
    [
      'welcomed',
      'noted',
      'stressed',
      'underlined',
      'emphasized',
      'emphasised',
      'highlighted',
      'reiterated',
      'reaffirmed',
      'observed',
      'commended',
      'praised',
      'appreciated',
      'regretted',
      'condemned',
      'thanked',
      'congratulated',
      'applauded',
      'took note',
      'expressed',
      'acknowledged',
      'recognized',
      'recognised',
      'hoped',
    ],
    ['that'],
  ),
];
