import { describe, expect, test } from 'vitest';
import { findMentions } from './find-mentions.ts';
import { unmark } from './marked-text.ts';

function check(marked: string, issuer?: string): void {
  const { text, mentions } = unmark(marked);
  expect(findMentions(text, 'fr', issuer === undefined ? {} : { issuer })).toEqual(mentions);
}

describe('French names of states', () => {
  test.each([
    'Le [Danemark](dk) et la [France](fr) ont signé.',
    "L’[Irlande](ie) et l'[Islande](is) ont voté contre.",
    'La délégation des [Pays-Bas](nl) et celle du [Royaume-Uni](gb)',
    'une visite aux [États-Unis](us), au [Japon](jp) et en [Côte d’Ivoire](ci)',
    'la [République française](fr) et la [République de Moldova](md)',
    'le [Royaume du Danemark](dk) et la [République du Mali](ml)',
    'le [Gouvernement soudanais](sd), les [autorités haïtiennes](ht) et le [Gouvernement de la Guinée](gn)',
    'le [gouvernement danois](dk-government) et le [Gouvernement des Pays-Bas](nl)',
    'la [République démocratique du Congo](cd) et la [Fédération de Russie](ru)',
    'la [République arabe syrienne](sy), le [Viet Nam](vn) et le [Bélarus](by)',
    'les pays riverains du golfe de Guinée et du lac Tchad',
    'le [Niger](ne) et le [Nigéria](ng)',
    'd’après l’[Iraq](iq), qu’[Israël](il) le conteste',
  ])('%s', (marked) => check(marked));
});

describe('French names of bodies', () => {
  test.each([
    ['L’[UE](eu) et ses [États membres](eu-member-states)', 'eu-council'],
    [
      'le [Conseil](eu-council) invite la [Commission](eu-commission) et le [haut représentant](eu-high-representative)',
      'eu-council',
    ],
    ['le [Conseil](un-security-council) et les [États Membres](member-states)', 'un-security-council'],
    [
      'l’[Assemblée générale](un-general-assembly) et le [Conseil économique et social](un-economic-and-social-council)',
      'un-general-assembly',
    ],
    ['prie le [Secrétaire général](un-secretary-general) de', 'un-general-assembly'],
    ['le [Haut-Commissariat des Nations Unies aux droits de l’homme](ohchr)', 'un-human-rights-council'],
    ['l’[Organisation mondiale de la Santé](who), l’[OIT](ilo) et l’[UIT](itu)', 'un-general-assembly'],
    [
      'le [Conseil de l’Europe](council-of-europe), l’[OTAN](nato), l’[OSCE](osce) et l’[Union africaine](african-union)',
      'eu-council',
    ],
    ['le Conseil d’administration et la Commission électorale', 'eu-council'],
    ['la Charte des Nations Unies et les parties prenantes', 'eu-council'],
    ['chaque [État partie](parties) et [les parties au conflit](parties)', 'un-general-assembly'],
    ['les [signataires](signatories) et la [société civile](civil-society)', 'signatories'],
    ['INVITE LA [COMMISSION](eu-commission) ET LES [ÉTATS MEMBRES](eu-member-states)', 'eu-council'],
  ])('%s', (marked, issuer) => check(marked, issuer));
});
