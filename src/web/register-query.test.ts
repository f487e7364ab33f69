import { describe, expect, it } from 'vitest';
import { Invalid } from '../desk/errors.ts';
import { chosenCount, parseRegisterQuery, registerCsvPath, registerPath, withoutValue } from './register-query.ts';

const parse = (query: string) => parseRegisterQuery(new URLSearchParams(query));

describe('parseRegisterQuery', () => {
  it('reads every filter and drops what a form sends empty', () => {
    const query = parse(
      'q=+cables+&kind=call&kind=undertaking&bearer=dk&language=da&year=2023&due=overdue&sort=deadline&speaker=',
    );
    expect(query).toMatchObject({
      text: 'cables',
      kinds: ['call', 'undertaking'],
      bearers: ['dk'],
      speakers: [],
      languages: ['da'],
      years: [2023],
      due: ['overdue'],
      sort: 'deadline',
    });
    expect(chosenCount(query)).toBe(6);
  });

  it('reads what extraction found besides', () => {
    const query = parse('topic=data&forum=un&counterpart=no&amount=with&currency=DKK&recurrence=once');
    expect(query).toMatchObject({
      topics: ['data'],
      fora: ['un'],
      counterparts: ['no'],
      amounts: ['with'],
      currencies: ['DKK'],
      recurrences: ['once'],
    });
    expect(chosenCount(query)).toBe(6);
    expect(() => parse('amount=plenty')).toThrow(Invalid);
  });

  it('names every field that cannot be used', () => {
    expect(() => parse('kind=wish&year=soon&sort=up')).toThrow(Invalid);
    try {
      parse('kind=wish&language=xx&year=soon&sort=up&limit=many');
    } catch (error) {
      expect((error as Invalid).issues.map(({ field }) => field)).toEqual([
        'kind',
        'language',
        'year',
        'sort',
        'limit',
      ]);
    }
  });
});

describe('addresses of the register', () => {
  it('come back to the query they were made of', () => {
    const query = parse(
      'q=a%26b+%22c%22&kind=call&bearer=eu-council&language=en&due=none&due=later&cursor=after-0123456789',
    );
    expect(parse(new URL(registerPath(query), 'http://x').search)).toEqual(query);
  });

  it('are bare without a query', () => {
    expect(registerPath({})).toBe('/register');
  });

  it('export all pages', () => {
    expect(registerCsvPath(parse('kind=call&cursor=after-0123456789&limit=10'))).toBe('/register.csv?kind=call');
  });

  it('start at the first page when a filter is removed', () => {
    const query = parse('kind=call&kind=undertaking&year=2023&cursor=after-0123456789');
    expect(registerPath(withoutValue(query, 'kind', 'call'))).toBe('/register?kind=undertaking&year=2023');
    expect(registerPath(withoutValue(query, 'year', '2023'))).toBe('/register?kind=call&kind=undertaking');
  });
});
