import { type AimLore, oneOf } from '../aim-lore.ts';

/** How English words what is aimed at without saying who does it. */
export const englishAims: AimLore = {
  isAim: oneOf('goal goals target targets aim aims objective objectives ambition ambitions milestone milestones'),
  isChange: oneOf(
    `reduction reductions cut cuts decrease increase halving doubling tripling quadrupling phase-out phaseout phasing-out
    elimination eradication abolition closure closing expansion neutrality restoration electrification deployment
    roll-out rollout installation introduction completion digitisation digitization digitalisation digitalization
    decarbonisation decarbonization end ban coverage access connection construction protection reforestation
    afforestation renovation replacement transition attainment net-zero`,
  ),
  isLevel: oneOf('zero net-zero zero-emission carbon-neutral climate-neutral halved doubled'),
  isPredicate: oneOf(
    `could would might may can requires require required means meant needs need remains remain depends depend calls helps help contributes
    contribute leads lead led results result shows show makes make made takes take took comes come came follows follow
    seems seem appears appear costs cost saves save saved brings bring brought began begins started starts becomes became
    proves proved presupposes involves involve creates create created offers offer allows allow helped improves improve
    improved affects affected explains explain reflects reflect suggests suggest implies imply demands demand`,
  ),
  isReaching: oneOf(
    'fall drop decrease decline rise increase grow reach double triple halve end cease stop be amount shrink go',
  ),
  isSteered: oneOf(
    `sale sales use usage contribution contributions support spending share proportion number emissions emission waste
    production consumption import imports export exports capacity funding budget budgets investment investments subsidies
    extraction burning landfilling deforestation pollution fees tuition staff posts target intake support assistance aid`,
  ),
  isReached: oneOf(
    `neutral carbon-neutral climate-neutral net-zero zero zero-emission emission-free fossil-free carbon-free coal-free free recyclable
    reusable compostable renewable electric accessible operational complete connected green sustainable organic`,
  ),
  isPresent: oneOf('is are has have'),
  comparing:
    /(?:compared (?:to|with)|in comparison (?:to|with)|relative to|measured against|against|versus|vs\.?|from|below|above|over|than|with|base(?:line)?(?: year)?(?: of)?|levels? (?:of|in))(?: (?:the|its|their|a|levels?|baseline|base|year|of|in))*\s*$/iu,
};
