import type { Unreadable, UnreadableCode } from '../reading/unreadable.ts';
import { wordLanguage, wordLanguages } from './language-names.ts';
import type { Locale } from './locale.ts';
import { formatBytes, formatNumber } from './numbers.ts';
import { shownName } from './shown-name.ts';

type Details = Unreadable['details'];

/** What is wrong and what to do, of a file whose name stands before it. */
type Sentence = (details: Details) => string;

const english: Readonly<Record<UnreadableCode, Sentence>> = {
  'empty-file': () => 'is empty. Check that it was saved or downloaded completely.',
  'too-large': (details) => `is too large: ${sizes(details, 'en')}. Split it, or leave out the pages you do not need.`,
  'unknown-type': () =>
    'is of a type that Servanda does not read. Use PDF, Word (DOCX, DOC), OpenDocument, RTF, HTML, e-mail, Akoma Ntoso, Markdown or plain text.',
  'binary-content': () => 'holds no text but binary data. If it is a PDF, give it the ending .pdf.',
  'invalid-encoding': () => 'has bytes that are no text in any encoding we know. Save it as UTF-8.',
  'password-protected': () => 'is protected by a password. Save a copy without the password.',
  damaged: () => 'is damaged, so its contents cannot be read. Fetch it from its source again.',
  'no-text-layer': ({ program, packages }) =>
    packages === undefined
      ? 'consists of pictures of pages in which no words could be recognised. Scan it again, more clearly.'
      : `consists of pictures of pages without text. Ask the administrator to install ${program} (on Debian: ${packages}), which recognises their words (OCR).`,
  'no-words': () => 'has no words in it. Check that it is the right file.',
  'unknown-language': ({ language }) =>
    `is ${language ? `in ${wordLanguage(String(language), 'en')}` : 'in a language that could not be recognised'}. Servanda finds commitments in ${wordLanguages('en')}; if it is one of them, say which.`,
  'not-found': () => 'does not exist, or disappeared before it was read. Check the path.',
  'not-a-file': () => 'is not an ordinary file. Name a file or a folder.',
  'changed-while-reading': () => 'changed while it was being read. Wait until it is complete, and try again.',
  'permission-denied': () => 'may not be read by your user. Give yourself access to it.',
  'took-too-long': ({ milliseconds }) =>
    `took too long to read${seconds(milliseconds, 'en')}. Split it into smaller parts.`,
  'needs-too-much-memory': () => 'needs more memory than reading may use. Split it into smaller parts.',
  'reader-crashed': () => 'made the reader fail. Save it again in another program, or as another type.',
  'program-missing': ({ program = 'LibreOffice' }) =>
    `can only be read where ${program} is installed, and it is not here. Ask the administrator to install it, or save the file as PDF or DOCX.`,
  'conversion-failed': ({ program = 'LibreOffice' }) =>
    `could not be converted by ${program}. Save it as PDF or DOCX, and try again.`,
  'unpacks-too-large': () =>
    'unpacks to more than reading may hold. If you trust it, save it again without pictures and attachments.',
  'nested-too-deep': () => 'is nested deeper than any real document. Save it again in another program.',
};

const danish: Readonly<Record<UnreadableCode, Sentence>> = {
  'empty-file': () => 'er tom. Se efter, at den er gemt eller hentet helt.',
  'too-large': (details) =>
    `er for stor: ${sizes(details, 'da')}. Del den op, eller udelad de sider, du ikke skal bruge.`,
  'unknown-type': () =>
    'er af en type, som Servanda ikke læser. Brug PDF, Word (DOCX, DOC), OpenDocument, RTF, HTML, e-mail, Akoma Ntoso, Markdown eller ren tekst.',
  'binary-content': () => 'indeholder binære data og ikke tekst. Er det en PDF, skal navnet ende på .pdf.',
  'invalid-encoding': () => 'har bytes, der ikke er tekst i nogen tegnkodning, vi kender. Gem den som UTF-8.',
  'password-protected': () => 'er beskyttet med adgangskode. Gem en kopi uden adgangskode.',
  damaged: () => 'er beskadiget, så indholdet ikke kan læses. Hent den fra kilden igen.',
  'no-text-layer': ({ program, packages }) =>
    packages === undefined
      ? 'består af billeder af sider, hvor ingen ord kunne genkendes. Scan den igen, og tydeligere.'
      : `består af billeder af sider uden tekst. Bed administratoren om at installere ${program} (på Debian: ${packages}), som genkender deres ord (OCR).`,
  'no-words': () => 'indeholder ingen ord. Se efter, at det er den rigtige fil.',
  'unknown-language': ({ language }) =>
    `er ${language ? `på ${wordLanguage(String(language), 'da')}` : 'på et sprog, der ikke kunne genkendes'}. Servanda finder løfter på ${wordLanguages('da')}; er det et af dem, så angiv hvilket.`,
  'not-found': () => 'findes ikke eller forsvandt, før den blev læst. Se efter, at stien er rigtig.',
  'not-a-file': () => 'er ikke en almindelig fil. Angiv en fil eller en mappe.',
  'changed-while-reading': () => 'blev ændret, mens den blev læst. Vent, til den er færdig, og prøv igen.',
  'permission-denied': () => 'må din bruger ikke læse. Giv dig selv adgang til den.',
  'took-too-long': ({ milliseconds }) =>
    `tog for lang tid at læse${seconds(milliseconds, 'da')}. Del den op i mindre dele.`,
  'needs-too-much-memory': () => 'kræver mere hukommelse, end læsningen må bruge. Del den op i mindre dele.',
  'reader-crashed': () => 'fik læsningen til at fejle. Gem den igen i et andet program eller som en anden type.',
  'program-missing': ({ program = 'LibreOffice' }) =>
    `kan kun læses, hvor ${program} er installeret, og det er det ikke her. Bed administratoren om at installere det, eller gem filen som PDF eller DOCX.`,
  'conversion-failed': ({ program = 'LibreOffice' }) =>
    `kunne ikke omdannes af ${program}. Gem den som PDF eller DOCX, og prøv igen.`,
  'unpacks-too-large': () =>
    'fylder mere udpakket, end læsningen må rumme. Stoler du på den, så gem den igen uden billeder og bilag.',
  'nested-too-deep': () => 'er indlejret dybere end noget rigtigt dokument. Gem den igen i et andet program.',
};

const SENTENCES: Readonly<Record<Locale, Readonly<Record<UnreadableCode, Sentence>>>> = { da: danish, en: english };

/** Which file cannot be read, why, and what to do. */
export function wordUnreadable(error: Unreadable, locale: Locale): string {
  const name = shownName(error.file);
  const subject = locale === 'da' ? `»${name}«` : `“${name}”`;
  return `${subject} ${SENTENCES[locale][error.code](error.details)}`;
}

function sizes({ bytes, limit, pages, maximumPages }: Details, locale: Locale): string {
  const than = locale === 'da' ? 'grænsen er' : 'the limit is';
  if (typeof pages === 'number' && typeof maximumPages === 'number') {
    const noun = locale === 'da' ? 'sider' : 'pages';
    return `${formatNumber(pages, locale)} ${noun}, ${than} ${formatNumber(maximumPages, locale)}`;
  }
  const most = typeof limit === 'number' ? `${than} ${formatBytes(limit, locale)}` : '';
  return [typeof bytes === 'number' ? formatBytes(bytes, locale) : '', most].filter(Boolean).join(', ');
}

function seconds(milliseconds: string | number | undefined, locale: Locale): string {
  if (typeof milliseconds !== 'number') return '';
  const number = formatNumber(Math.round(milliseconds / 1000), locale);
  return locale === 'da' ? ` (over ${number} sekunder)` : ` (more than ${number} seconds)`;
}
