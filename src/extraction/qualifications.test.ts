import { describe, expect, test } from 'vitest';
import { extract } from './extract.ts';
import { documentOf } from './testing/document-of.ts';

function first(language: string, text: string) {
  const [commitment] = extract(documentOf(text), { language, date: null, issuer: 'eu-council' }).commitments;
  return commitment;
}

describe('conditions and exceptions', () => {
  test.each([
    ['en', 'If requested, the EU will send boats.', [['condition', 'If requested']]],
    ['en', 'We will share maps, provided that others do.', [['condition', 'provided that others do']]],
    ['en', 'The EU will, subject to funding, buy boats.', [['condition', 'subject to funding']]],
    [
      'en',
      'We will, where appropriate, act (unless otherwise agreed).',
      [
        ['condition', 'where appropriate'],
        ['exception', 'unless otherwise agreed'],
      ],
    ],
    ['en', 'We will act without prejudice to Article 4.', [['exception', 'without prejudice to Article 4']]],
    ['en', 'We will share the assistance provided by others.', []],
    ['en', 'We will act to save lives.', []],
    ['da', 'EU vil, såfremt alle er enige, sende både.', [['condition', 'såfremt alle er enige']]],
    ['da', 'EU vil handle, medmindre Rådet er imod.', [['exception', 'medmindre Rådet er imod']]],
    ['da', 'EU vil handle, uden at det berører artikel 4.', [['exception', 'uden at det berører artikel 4']]],
    ['da', 'EU vil støtte lande, hvis borgere lider nød.', []],
    ['da', 'EU vil støtte dem, hvis de beder om det.', [['condition', 'hvis de beder om det']]],
    ['de', 'Die EU wird gegebenenfalls Boote schicken.', [['condition', 'gegebenenfalls']]],
    ['de', 'Wir werden handeln, sofern alle zustimmen.', [['condition', 'sofern alle zustimmen']]],
    ['sv', 'EU ska vid behov skicka båtar.', [['condition', 'vid behov']]],
    ['sv', 'EU ska agera, utan att det påverkar artikel 4.', [['exception', 'utan att det påverkar artikel 4']]],
    ['es', 'La UE enviará barcos cuando proceda.', [['condition', 'cuando proceda']]],
    ['es', 'La UE actuará, a menos que el Consejo se oponga.', [['exception', 'a menos que el Consejo se oponga']]],
  ])('%s: %s', (language, text, expected) => {
    const commitment = first(language, text);
    expect(commitment?.qualifications.map(({ kind, text: words }) => [kind, words])).toEqual(expected);
    for (const { start, end, text: words } of commitment?.qualifications ?? [])
      expect(text.slice(start, end)).toBe(words);
  });
});

describe('a commitment to leave something undone', () => {
  test.each([
    ['en', 'The EU will not recognise the vote.', true],
    ['en', 'Member States shall refrain from testing.', true],
    ['en', 'The Council calls on all States not to sell arms.', true],
    ['en', 'We undertake not to spy.', true],
    ['en', 'The EU will not only train but also pay officers.', false],
    ['en', 'The EU will help those who cannot swim.', false],
    ['da', 'EU vil ikke anerkende valget.', true],
    ['da', 'Vi vil undlade at spionere.', true],
    ['da', 'Rådet opfordrer medlemsstaterne til ikke at sælge våben.', true],
    ['da', 'EU vil ikke kun uddanne, men også betale betjente.', false],
    ['da', 'Rådet understreger, at staterne ikke skal sælge våben.', true],
    ['fr', 'La Commission ne vendra pas ces armes.', true],
    ['fr', 'La Commission ne vendra que des cartes.', false],
    ['de', 'Die EU wird die Wahl nicht anerkennen.', true],
    ['de', 'Die EU wird nicht nur ausbilden, sondern auch zahlen.', false],
    ['sv', 'EU ska avstå från att spionera.', true],
    ['es', 'La UE no reconocerá la votación.', true],
    ['es', 'La UE no solo formará, sino que también pagará a agentes.', false],
  ])('%s: %s', (language, text, negated) => {
    expect(first(language, text)?.negated).toBe(negated);
  });
});
