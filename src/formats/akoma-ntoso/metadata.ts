import { RECEIVED, THREE_LETTER_CODES } from '../../reading/akoma-ntoso/vocabulary.ts';
import { textOf } from '../../text/span.ts';
import type { AkomaNtosoSource } from './source.ts';
import type { XmlWriter } from './xml-writer.ts';

const SERVANDA = '#servanda';
const UNKNOWN_LANGUAGE = 'und';

/** Writes the `meta` element: what the text is, who made it, and what Servanda knows of its layout. */
export function writeMetadata(xml: XmlWriter, source: AkomaNtosoSource, kind: string): void {
  xml.element('meta', {}, () => {
    writeIdentification(xml, source, kind);
    xml.element('references', { source: SERVANDA }, () => {
      xml.element('TLCOrganization', {
        eId: 'servanda',
        href: '/akn/ontology/organization/servanda',
        showAs: 'Servanda',
      });
      if (source.issuer) {
        const { id, name } = source.issuer;
        xml.element('TLCOrganization', { eId: 'issuer', href: `/akn/ontology/organization/${id}`, showAs: name });
      }
    });
    writeAnnotations(xml, source);
    writeSetAside(xml, source);
  });
}

/** Addresses after the Akoma Ntoso Naming Convention 1.0: work, expression, manifestation. */
function writeIdentification(xml: XmlWriter, source: AkomaNtosoSource, kind: string): void {
  const language = THREE_LETTER_CODES.get(source.language ?? '') ?? UNKNOWN_LANGUAGE;
  const date = { date: source.date ?? source.receivedOn, name: source.date ? 'document' : RECEIVED };
  const country = countryOf(source);
  const work = `/akn/${country}/${kind}/${date.date}/${source.id}`;
  const expression = `${work}/${language}@${date.date}`;
  const author = { href: source.issuer ? '#issuer' : SERVANDA, as: source.issuer ? '#author' : '#editor' };
  const write = (level: string, address: string, own: () => void, aliases = false) => {
    xml.element(level, {}, () => {
      xml.element('FRBRthis', { value: `${address}/!main` });
      xml.element('FRBRuri', { value: address });
      if (aliases) writeAliases(xml, source);
      xml.element('FRBRdate', level === 'FRBRManifestation' ? { date: source.receivedOn, name: RECEIVED } : date);
      xml.element('FRBRauthor', level === 'FRBRManifestation' ? { href: SERVANDA, as: '#editor' } : author);
      own();
    });
  };
  xml.element('identification', { source: SERVANDA }, () => {
    const own = () => {
      xml.element('FRBRcountry', { value: country });
      if (source.number) xml.element('FRBRnumber', { value: source.number });
      if (source.title) xml.element('FRBRname', { value: source.title });
    };
    write('FRBRWork', work, own, true);
    write('FRBRExpression', expression, () => xml.element('FRBRlanguage', { language }));
    write('FRBRManifestation', `${expression}.akn`, () => undefined);
  });
}

function writeAliases(xml: XmlWriter, source: AkomaNtosoSource): void {
  for (const { scheme, value } of source.identifiers) xml.element('FRBRalias', { value, name: scheme });
}

/** The state of the issuer, `eu` and `un` for their bodies, else `zz`, which ISO 3166 leaves to users. */
function countryOf({ issuer }: AkomaNtosoSource): string {
  return /^(?<country>[a-z]{2})(?:-|$)/u.exec(issuer?.id ?? '')?.groups?.country ?? 'zz';
}

/** Tracked changes and comments, each at its place in a passage. */
function writeAnnotations(xml: XmlWriter, source: AkomaNtosoSource): void {
  if (source.annotations.length === 0) return;
  xml.element('proprietary', { source: SERVANDA }, () => {
    for (const { kind, start, end, text, author, date } of source.annotations) {
      const attributes = { kind, start, end, author, date };
      if (text === null) xml.element('sv:annotation', attributes);
      else xml.line('sv:annotation', attributes, () => xml.text(text));
    }
  });
}

/** Headers, footers and tables of contents, which belong to the layout and not to the text. */
function writeSetAside(xml: XmlWriter, source: AkomaNtosoSource): void {
  const setAside = source.passages.filter((passage) => passage.setAside !== undefined);
  if (setAside.length === 0) return;
  xml.element('presentation', { source: SERVANDA }, () => {
    for (const passage of setAside) {
      const { eId, type, page, setAside: words } = passage;
      xml.line('sv:setAside', { eId, type, page }, () => xml.text(words ?? textOf(source.text, passage)));
    }
  });
}
