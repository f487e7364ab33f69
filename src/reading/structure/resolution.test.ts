import { describe, expect, test } from 'vitest';
import { textOf } from '../../text/span.ts';
import { readDocument } from '../read-document.ts';
import { clauseOpener, isClauseHeading } from './resolution-openers.ts';

/** Each passage but sections as the first letter of its role ("-" for none) and its first words. */
async function roles(text: string): Promise<string[]> {
  const document = await readDocument({ name: 'text.txt', bytes: new TextEncoder().encode(text) });
  return document.passages
    .filter(({ type }) => type !== 'section')
    .map((passage) => `${passage.role?.charAt(0) ?? '-'} ${textOf(document.text, passage).split(' ', 2).join(' ')}`);
}

describe('preamble and operative part', { timeout: 30_000 }, () => {
  test('of a modern resolution with numbers and headings', async () => {
    const text = [
      'Resolution 3001 (2031)',
      'The Security Council,',
      'Recalling its resolution 2990 (2030),',
      'Expressing concern at the floods, and stressing that help must reach all,',
      'Acting under Chapter VII of the Charter,',
      'Embargo',
      '1. Decides that all States shall prevent the sale of arms;',
      '2. Requests the Secretary-General to:',
      '(a) Report every 90 days;',
      '(b) Appoint three experts;',
      '3. Decides to remain seized of the matter.',
      'Adopted at the 9901st meeting by 13 votes to none.',
    ].join('\n\n');
    expect(await roles(text)).toEqual([
      '- Resolution 3001',
      'p The Security',
      'p Recalling its',
      'p Expressing concern',
      'p Acting under',
      '- Embargo',
      'o Decides that',
      'o Requests the',
      'o Report every',
      'o Appoint three',
      'o Decides to',
      '- Adopted at',
    ]);
  });

  test('in flat paragraphs without numbers or title', async () => {
    const text = [
      'The Conference of the States of the Lake,',
      'Convinced that water belongs to nobody,',
      'Having heard the report of the fishermen,',
      'Mindful of those who live downstream,',
      'Calls upon all States to share their maps;',
      'Further requests the Secretariat to print them;',
      'Thanks the fishermen.',
    ].join('\n\n');
    expect((await roles(text)).map((line) => line.charAt(0)).join('')).toBe('ppppooo');
  });

  test('in one paragraph, whose clauses become paragraphs', async () => {
    const text =
      'The General Assembly, Recalling its resolution 81/4; Noting that the wells are dry; Convinced that rain alone will not do; 1. Calls upon all States to dig; 2. Requests the Secretary-General to report; 3. Decides to meet again.';
    expect(await roles(text)).toEqual([
      'p The General',
      'p Recalling its',
      'p Noting that',
      'p Convinced that',
      'o Calls upon',
      'o Requests the',
      'o Decides to',
    ]);
  });

  test('under the small headings of the ITU, whose numbers have no stop', async () => {
    const text = [
      'RESOLUTION 301 (Oslo, 2031)',
      'The Plenipotentiary Conference of the International Telecommunication Union (Oslo, 2031),',
      'considering',
      'a) that beacons save lives;',
      'b) that few ships carry them,',
      'recognizing',
      'that small ports need help,',
      'resolves',
      '1 to set up a register of beacons;',
      '2 to keep it open to all,',
      'instructs the Secretary-General',
      '1 to publish the register;',
      '2 to report to the next conference.',
    ].join('\n\n');
    expect(await roles(text)).toEqual([
      '- RESOLUTION 301',
      'p The Plenipotentiary',
      'p considering',
      'p that beacons',
      'p that few',
      'p recognizing that',
      'o resolves',
      'o to set',
      'o to keep',
      'o instructs the',
      'o to publish',
      'o to report',
    ]);
  });

  test('with clauses below lines that hold a phrase between commas, and letters left out', async () => {
    const text = [
      'RESOLUTION 302 (Oslo, 2031)',
      'The Plenipotentiary Conference of the International Telecommunication Union (Oslo, 2031),',
      'recognizing',
      'a) that harbours have few lamps;',
      'd) that ships come at night,',
      'resolves',
      'that harbours shall be lit,',
      'instructs the Director of the Bureau, in close cooperation with the Directors of the others',
      '1 to count the lamps;',
      '2 to mend them,',
      'requests the Secretary-General, within the budget,',
      '1 to publish the count.',
      'invites the Council to read it.',
    ].join('\n\n');
    const document = await readDocument({ name: 'text.txt', bytes: new TextEncoder().encode(text) });
    const passages = document.passages.map(
      ({ type, number, start }) => `${type} ${number ?? '-'} ${document.text.slice(start).split(' ', 2).join(' ')}`,
    );
    expect(passages.slice(2)).toEqual([
      'paragraph - recognizing\n\nthat harbours',
      'point a) that harbours',
      'point d) that ships',
      'paragraph - resolves that',
      'paragraph - instructs the',
      'point 1 to count',
      'point 2 to mend',
      'paragraph - requests the',
      'point 1 to publish',
      'paragraph - invites the',
    ]);
  });

  test('of a recommendation with sections of its own', async () => {
    const text = [
      'Recommendation on School Gardens',
      'The General Conference of the Organization, meeting in Oslo in May 2031,',
      'Considering that children learn by digging,',
      'Adopts this Recommendation;',
      'Recommends that Member States apply the following provisions;',
      'I. Aims',
      '1. Every school should have a garden.',
      '2. Gardens should be open in summer.',
    ].join('\n\n');
    expect(await roles(text)).toEqual([
      '- Recommendation on',
      'p The General',
      'p Considering that',
      'o Adopts this',
      'o Recommends that',
      '- Aims',
      'o Every school',
      'o Gardens should',
    ]);
  });

  test('of a treaty and of an act end with the words that enact it', async () => {
    const text = [
      'Convention on Lighthouses',
      'The States Parties to this Convention,',
      'Recognizing that ships need light,',
      'Have agreed as follows:',
      'Article 1',
      'Each Party shall keep its lighthouses lit.',
      'Article 2',
      'The Parties shall meet every year.',
    ].join('\n\n');
    expect(
      (await roles(text))
        .map((line) => line.charAt(0))
        .filter((role) => role !== '-')
        .join(''),
    ).toBe('pppoo');
  });

  test('of a parliament, whose numbered paragraphs begin small', async () => {
    const text = [
      'Europa-Parlamentets beslutning af 12. marts 2031 om åleruser',
      'Europa-Parlamentet,',
      '– der henviser til Kommissionens meddelelse om ål,',
      'A. der henviser til, at ålen er truet;',
      '1. understreger, at ålen hører til i Europa;',
      '2. opfordrer Kommissionen til at foreslå større masker.',
    ].join('\n\n');
    expect((await roles(text)).map((line) => line.charAt(0)).join('')).toBe('-pppoo');
  });

  test('with recitals that are numbered like the rest', async () => {
    const text = [
      'THE COUNCIL OF THE EUROPEAN UNION,',
      'RECALLING:',
      '1. the conclusions of 2028 on rivers;',
      'CONSIDERING THAT:',
      '2. Member States should act together,',
      'INVITES THE MEMBER STATES TO:',
      '3. remove weirs;',
      '4. promote research.',
    ].join('\n\n');
    expect((await roles(text)).map((line) => line.charAt(0)).join('')).toBe('pppppooo');
  });

  test('begin anew where a second text opens', async () => {
    const one = [
      'The Assembly of the Isles,',
      'Recalling the storm,',
      'Noting the damage,',
      'Decides to rebuild the pier;',
    ];
    const text = [...one, 'Adopted unanimously.', ...one].join('\n\n');
    expect((await roles(text)).map((line) => line.charAt(0)).join('')).toBe('pppo-pppo');
  });

  test('are found in no other text', async () => {
    const text = [
      'Harbour report',
      'Building on last year, the port has grown.',
      'The Council, recalling its earlier decision, decides to widen the quay.',
      'Following the storm, two cranes were replaced.',
    ].join('\n\n');
    expect((await roles(text)).every((line) => line.startsWith('-'))).toBe(true);
  });
});

describe('the first words of a paragraph', () => {
  test.each([
    ['Deeply concerned at the drought,', 'preambular'],
    ['*Further recalling* its decision,', 'preambular'],
    ['in accordance with Article 4,', 'preambular'],
    ['Rappelant sa résolution 12,', 'preambular'],
    ['Profondément préoccupée par la sécheresse,', 'preambular'],
    ['som erindrer om sin beslutning,', 'preambular'],
    ['Strongly urges all States to act;', 'operative'],
    ['Also decides to meet;', 'operative'],
    ['Se félicite des progrès accomplis ;', 'operative'],
    ['OPFORDRER medlemsstaterne til at handle;', 'operative'],
    ['Member States should act.', null],
    ['Nothing was decided.', null],
    ['12 ships sailed.', null],
  ])('%s', (text, opener) => {
    expect(clauseOpener(text)).toBe(opener);
  });

  test('are all of a line that lines below go on with', () => {
    expect(isClauseHeading('instructs the Secretary-General')).toBe(true);
    expect(isClauseHeading('invites Member States and Sector Members')).toBe(true);
    expect(isClauseHeading('instructs the Secretary-General to report.')).toBe(false);
    expect(isClauseHeading('Harbour dues')).toBe(false);
  });
});
