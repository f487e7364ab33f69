import { describe, expect, test } from 'vitest';
import type { LanguageCode } from '../text/language-code.ts';
import {
  type ChosenWords,
  chosenActor,
  chosenAmount,
  chosenDeadline,
  chosenPart,
  chosenPlace,
  chosenRecurrence,
  chosenTarget,
} from './read-chosen-words.ts';

/** The words between the two bars of `text`. */
function chosen(text: string, language: LanguageCode = 'en'): ChosenWords {
  const [before = '', words = '', after = ''] = text.split('|');
  const start = before.length;
  return { text: before + words + after, span: { start, end: start + words.length }, language };
}

test('the words are taken as they are', () => {
  expect(chosenPart(chosen('We will |mend the mast|.'))).toEqual({ text: 'mend the mast', start: 8, end: 21 });
});

describe('a deadline', () => {
  test('is read from its words, counted from the date of the text', () => {
    expect(chosenDeadline(chosen('It reports |within two years|.'), '2023-06-26')).toMatchObject({
      text: 'within two years',
      edtf: '2025-06-26',
      relativeTo: '2023-06-26',
    });
    expect(chosenDeadline(chosen('Det sker |senest 1. maj 2027|.', 'da'), null)).toMatchObject({ edtf: '2027-05-01' });
  });

  test('without a date in its words has none', () => {
    expect(chosenDeadline(chosen('We act |when it suits us|.'), '2023-06-26')).toMatchObject({
      edtf: null,
      relativeTo: null,
    });
  });
});

describe('an actor', () => {
  test('is the one with the longest name among the words', () => {
    expect(chosenActor(chosen('We ask |the European Commission| to act.'))).toMatchObject({
      actor: 'eu-commission',
      span: { start: 7, end: 30 },
      implied: false,
    });
  });

  test('that nobody knows keeps its words', () => {
    expect(chosenActor(chosen('|The harbour master| should look.'))).toMatchObject({
      text: 'The harbour master',
      actor: null,
    });
  });
});

test('a target is its number and what it counts', () => {
  expect(chosenTarget(chosen('They train |at least 40 inspectors| a year.'))).toMatchObject({
    minimum: 40,
    maximum: null,
    unit: 'inspectors',
  });
  expect(chosenTarget(chosen('They train |plenty of people|.'))).toMatchObject({
    minimum: null,
    unit: 'plenty of people',
  });
});

test('money is its sum and currency', () => {
  expect(chosenAmount(chosen('Vi giver |50 mio. kr.| om året.', 'da'))).toMatchObject({
    minimum: 50_000_000,
    maximum: 50_000_000,
    currency: 'DKK',
  });
});

test('what comes again has its interval', () => {
  expect(chosenRecurrence(chosen('They meet |every two years|.'))).toMatchObject({ interval: 'P2Y' });
  expect(chosenRecurrence(chosen('They meet |for coffee|.'))).toMatchObject({ interval: null });
});

test('a place is a state or a region by its name', () => {
  expect(chosenPlace(chosen('schools |in Ghana|'))).toMatchObject({ place: 'gh' });
  expect(chosenPlace(chosen('schools |across Africa|'))).toMatchObject({ place: 'africa' });
  expect(chosenPlace(chosen('schools |behind the dunes|'))).toMatchObject({ place: null });
});
