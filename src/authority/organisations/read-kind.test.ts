import { expect, test } from 'vitest';
import { readKind } from './read-kind.ts';

test.each([
  [['Entreprise', 'private-sector'], 'company'],
  [['', 'private-sector'], 'company'],
  [['Association professionnelle', 'private-sector'], 'association'],
  [['Chambre de commerce', 'private-sector'], 'association'],
  [['UE', 'state'], 'state'],
  [['Université', 'civil-society'], 'academia'],
  [['université'], 'academia'],
  [['Think tank', 'civil-society'], 'civil-society'],
  [['Organisation à but non lucratif'], 'civil-society'],
  [['Etat fédéré', 'public-authority'], 'local-government'],
  [['Collectivité locale'], 'local-government'],
  [['Groupement d’intérêt public', 'public-authority'], 'public-authority'],
  [['Centre d’excellence', 'public-authority'], 'public-authority'],
  [['International Organization', 'public-authority'], 'international-organisation'],
  [['Erhvervsorganisation'], 'association'],
  [['NGO'], 'civil-society'],
  [['tænketank'], 'civil-society'],
  [['Virksomheder'], 'company'],
  [['Højskole'], 'academia'],
  [['Andet'], 'other'],
] as const)('%j is %s', (written, kind) => expect(readKind(written)).toBe(kind));

test.each([[[]], [['']], [['banana', '']]])('%j is none', (written) => expect(readKind(written)).toBeNull());
