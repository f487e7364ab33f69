import { expect, test } from 'vitest';
import { foldLetters } from './fold-letters.ts';

test.each([
  ['Łódź', 'lodz'],
  ['LODZ', 'lodz'],
  ['Ærø Æblegård', 'aero aeblegard'],
  ['Straße', 'strasse'],
  ['ŞİŞLİ', 'sisli'],
  ['Đà Nẵng', 'da nang'],
  ['ﬁrm', 'firm'],
  ['Αθήνα', 'αθηνα'],
])('%s becomes %s', (written, folded) => expect(foldLetters(written)).toBe(folded));
