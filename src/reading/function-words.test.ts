import { expect, test } from 'vitest';
import { languageByFunctionWords } from './function-words.ts';

test.each([
  [
    'en',
    'The harbours of the northern straits will light their lamps this autumn, and each of them shall report to the ' +
      'council by the end of March on the lamps that have been lit and on those which are still dark.',
  ],
  [
    'da',
    'Havnene ved de nordlige stræder vil tænde deres lamper til efteråret, og hver af dem skal efter vinteren skrive ' +
      'til rådet om de lamper, der er tændt, og om dem, der blev slukket mellem jul og nytår.',
  ],
])('%s is known by its small words', (code, text) => {
  expect(languageByFunctionWords(text)).toBe(code);
});

test.each([
  'Havnene ved de nordlige sundene skal tenne lampene sine til høsten, og hver av dem skal etter vinteren skrive til ' +
    'rådet om de lampene som er tent, og om dem som ble slukket mellom jul og nyttår.',
  'Les ports des détroits du nord allumeront leurs lampes cet automne, et chacun de ces ports écrira au conseil avant ' +
    'la fin de mars pour dire quelles lampes sont allumées et quelles lampes restent sombres encore.',
  'The lamps of the harbours are lit.',
  'The lamps of the harbours that are lit: 北方海峡的港口将在今年秋天点亮灯火, and with them those that are dark, which are in the ' +
    'north of the straits and have been dark for a year by the reports of the council and of the harbours.',
])('other languages, and texts too short or mixed to tell, are left open: %j', (text) => {
  expect(languageByFunctionWords(text)).toBeNull();
});
