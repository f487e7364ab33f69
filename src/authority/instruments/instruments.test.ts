import { describe, expect, test } from 'vitest';
import { fold } from '../../text/phrase-index.ts';
import { allInstruments, instrumentAt } from './instruments.ts';

describe('documents known by a name', () => {
  test('stand once each', () => {
    const ids = allInstruments().map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test.each([
    ['en', '2030 Agenda for Sustainable Development', 'A/RES/70/1'],
    ['en', 'GDPR', 'CELEX:32016R0679'],
    ['en', 'Council of Europe Convention on Cybercrime', 'ETS 185'],
    ['da', 'FN’s verdensmål', 'A/RES/70/1'],
    ['da', 'Parisaftalen', 'paris-agreement'],
    ['fr', 'Charte des Nations Unies', 'charter-of-the-united-nations'],
    ['fr', 'RGPD', 'CELEX:32016R0679'],
    ['de', 'Datenschutz-Grundverordnung', 'CELEX:32016R0679'],
    ['es', 'Carta de las Naciones Unidas', 'charter-of-the-united-nations'],
    ['sv', 'Istanbulkonventionen', 'CETS 210'],
  ])('%s: %s', (language, text, id) => {
    expect(instrumentAt(fold(text), 0, language)).toEqual({ value: id, end: text.length });
  });

  test.each([
    ['en', 'data act'],
    ['en', 'Paris Agreements'],
    ['da', 'dora'],
  ])('%s: %s is none', (language, text) => expect(instrumentAt(fold(text), 0, language)).toBeNull());
});
