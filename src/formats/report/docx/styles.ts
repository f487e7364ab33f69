import { BorderStyle, type INumberingOptions, type IPropertiesOptions, LevelFormat, LineRuleType } from 'docx';
import type { InterfaceLanguage } from '../../../text/interface-language.ts';
import { PAPER } from '../tones.ts';

/** Faces that Word and its kin have, or have substitutes of the same widths for. */
const SANS = 'Calibri';
const SERIF = 'Cambria';

/** Width of the text on an A4 page with margins of 25 mm, in twentieths of a point. */
export const TEXT_WIDTH = 9070;
export const MARGIN = 1418;

/** Where what a fact says begins. */
export const FACT_INDENT = 2300;

/** The list of bullets. */
export const BULLETS = 'bullets';

const WORD_LANGUAGES: Readonly<Record<InterfaceLanguage, string>> = { da: 'da-DK', en: 'en-GB' };

/** The language of words as Word has it: with the region, where we know it. */
export function wordLanguage(language: string): string {
  return Object.hasOwn(WORD_LANGUAGES, language) ? WORD_LANGUAGES[language as InterfaceLanguage] : language;
}

/** A colour as Word writes it, without the number sign. */
export function wordColour(colour: string): string {
  return colour.slice(1).toUpperCase();
}

const INK = wordColour(PAPER.ink);
const SECOND_INK = wordColour(PAPER.secondInk);
const ACCENT = wordColour(PAPER.accent);
const RULE = { style: BorderStyle.SINGLE, size: 18, space: 8, color: wordColour(PAPER.rule) };

const heading = (size: number, color: string, before: number, after: number) => ({
  run: { font: SANS, size, color, bold: true },
  paragraph: { keepNext: true, keepLines: true, spacing: { before, after } },
});

const small = { run: { size: 17, color: SECOND_INK } };

/** The styles of a report: Word's own where it has them, so that its outline, captions and notes work. */
export function reportStyles(language: InterfaceLanguage): IPropertiesOptions['styles'] {
  return {
    default: {
      document: {
        run: { font: SANS, size: 21, color: INK, language: { value: wordLanguage(language) } },
        paragraph: { spacing: { after: 120, line: 269, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: SANS, size: 48, bold: true, color: INK },
        paragraph: { spacing: { after: 60, line: 240, lineRule: LineRuleType.AUTO }, keepNext: true },
      },
      heading1: heading(30, ACCENT, 480, 140),
      heading2: heading(24, INK, 340, 100),
      heading3: heading(20, SECOND_INK, 280, 80),
      heading4: heading(20, SECOND_INK, 240, 80),
      footnoteText: {
        run: { size: 17 },
        paragraph: { spacing: { after: 40, line: 240, lineRule: LineRuleType.AUTO } },
      },
      caption: {
        run: { size: 18, color: SECOND_INK, bold: false, italics: false },
        paragraph: { keepNext: true, spacing: { before: 240, after: 100 } },
      },
      hyperlink: { run: { color: ACCENT } },
      listParagraph: { paragraph: { spacing: { after: 60 } } },
    },
    paragraphStyles: [
      { id: 'Subtitle', name: 'Subtitle', basedOn: 'Normal', quickFormat: true, run: { size: 26, color: SECOND_INK } },
      { id: 'Lead', name: 'Lead', basedOn: 'Normal', quickFormat: true, run: { size: 24 } },
      { id: 'Remark', name: 'Remark', basedOn: 'Normal', quickFormat: true, ...small },
      {
        id: 'Quote',
        name: 'Quote',
        basedOn: 'Normal',
        quickFormat: true,
        run: { font: SERIF },
        paragraph: { keepNext: true, keepLines: true, indent: { left: 260 }, border: { left: RULE } },
      },
      {
        id: 'Fact',
        name: 'Fact',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 20 },
        paragraph: {
          indent: { left: FACT_INDENT, hanging: FACT_INDENT },
          spacing: { after: 40 },
          keepLines: true,
        },
      },
      {
        id: 'TableText',
        name: 'Table Text',
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 18 },
        paragraph: { spacing: { after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
      { id: 'Header', name: 'header', basedOn: 'Normal', ...small },
      { id: 'Footer', name: 'footer', basedOn: 'Normal', ...small },
      { id: 'TOCHeading', name: 'TOC Heading', basedOn: 'Normal', next: 'Normal', ...heading(24, INK, 360, 100) },
    ],
    characterStyles: [
      { id: 'FactLabel', name: 'Fact Label', run: { color: SECOND_INK } },
      { id: 'QuotedWords', name: 'Quoted Words', run: { font: SERIF } },
    ],
  };
}

/** The bullets of lists. */
export const reportNumbering: INumberingOptions = {
  config: [
    {
      reference: BULLETS,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '–',
          style: { paragraph: { indent: { left: 360, hanging: 240 } } },
        },
      ],
    },
  ],
};
