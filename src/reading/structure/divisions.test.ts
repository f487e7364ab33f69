import { describe, expect, test } from 'vitest';
import { textOf } from '../../text/span.ts';
import { readDocument } from '../read-document.ts';

/** Each passage but the first on a line: identifier, parent, number, words. */
async function outline(text: string, name = 'tekst.txt'): Promise<string[]> {
  const document = await readDocument({ name, bytes: new TextEncoder().encode(text) });
  return document.passages
    .slice(1)
    .filter(({ type }) => type !== 'section')
    .map(({ eId, parent, number, ...span }) =>
      [eId, parent ?? '-', number ?? '-', textOf(document.text, span)].join(' / '),
    );
}

const treaty = [
  ...['CONVENTION ON OPEN DOORS', 'The States Parties have agreed as follows:'],
  ...['PART I', 'GENERAL PROVISIONS', 'Article 1\nUse of terms', '1. A door is an entry:', '(a) to a room;'],
  ...['(b) to a service.', '2. A key opens it.', 'Article 2', 'Each Party shall open its doors within two years.'],
  ...['PART II', 'FINAL PROVISIONS', 'Article 3 Entry into force', '1. It enters into force after Article 2 does.'],
];

describe('parts and articles', () => {
  test('of a treaty in plain text stand inside one another, with their labels as numbers', async () => {
    expect(await outline(treaty.join('\n\n'))).toEqual([
      'p_1 / - / - / The States Parties have agreed as follows:',
      'part_I__heading / part_I / PART I / GENERAL PROVISIONS',
      'art_1__heading / art_1 / Article 1 / Use of terms',
      'art_1__para_1 / art_1 / 1. / A door is an entry:',
      'art_1__para_1__point_a / art_1__para_1 / (a) / to a room;',
      'art_1__para_1__point_b / art_1__para_1 / (b) / to a service.',
      'art_1__para_2 / art_1 / 2. / A key opens it.',
      'art_2__heading / art_2 / - / Article 2',
      'p_2 / art_2 / - / Each Party shall open its doors within two years.',
      'part_II__heading / part_II / PART II / FINAL PROVISIONS',
      'art_3__heading / art_3 / Article 3 / Entry into force',
      'art_3__para_1 / art_3 / 1. / It enters into force after Article 2 does.',
    ]);
  });

  test('are counted in words where French does, with the heading on the line below', async () => {
    const text =
      'Convention sur les portes\n\nChapitre premier\nPrincipes\n\nArticle premier\nObjet\n\nLes portes sont ouvertes.\n\nChapitre II\nMesures\n\nArticle 2\n\nNul ne les ferme.';
    expect(await outline(text)).toEqual([
      'chp_1__heading / chp_1 / Chapitre premier / Principes',
      'art_1__heading / art_1 / Article premier / Objet',
      'para_1 / art_1 / - / Les portes sont ouvertes.',
      'chp_II__heading / chp_II / Chapitre II / Mesures',
      'art_2__heading / art_2 / - / Article 2',
      'para_2 / art_2 / - / Nul ne les ferme.',
    ]);
  });

  test('of an act in HTML keep the depth that its markup gives them', async () => {
    const html =
      '<h1>Lov om døre</h1><h2>Kapitel 1</h2><h2>Formål</h2><h3>Artikel 1: Åbenhed</h3><p>Døre er åbne.</p><h3>Artikel 2</h3><p>Døre kan lukkes.</p>';
    expect(await outline(html, 'lov.html')).toEqual([
      'chp_1__heading / chp_1 / Kapitel 1 / Formål',
      'art_1__heading / art_1 / Artikel 1 / Åbenhed',
      'para_1 / art_1 / - / Døre er åbne.',
      'art_2__heading / art_2 / - / Artikel 2',
      'para_2 / art_2 / - / Døre kan lukkes.',
    ]);
  });

  test('are not made of sentences that speak of articles', async () => {
    const text = 'En tekst\n\nArticle 5 of the Treaty applies to all doors that are named here.\n\nArticle 6 does not.';
    expect(await outline(text)).toEqual([
      'para_1 / - / - / Article 5 of the Treaty applies to all doors that are named here.',
      'para_2 / - / - / Article 6 does not.',
    ]);
  });
});
