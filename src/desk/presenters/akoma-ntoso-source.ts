import { nameIn } from '../../authority/names-in-language.ts';
import type { AkomaNtosoSource } from '../../formats/akoma-ntoso/source.ts';
import type { Passage } from '../../reading/document.ts';
import type { DocumentView, PassageView } from '../views.ts';

/** A document of the register as its Akoma Ntoso export takes it. */
export function akomaNtosoSource(document: DocumentView): AkomaNtosoSource {
  const { id, title, date, number, identifiers, text, annotations, language, issuer, ingestedAt } = document;
  return {
    ...{ id, title, date, number, identifiers, text, annotations, language },
    passages: document.passages.map(passageOf),
    footnoteMarkers: document.passages.flatMap(({ markers }) => markers),
    issuer: issuer && { id: issuer.id, name: nameIn(issuer, language) },
    receivedOn: ingestedAt.slice(0, 10),
  };
}

function passageOf(view: PassageView): Passage {
  const { markers: _markers, text, cells, recognition, ...passage } = view;
  const isSetAside = passage.type === 'header' || passage.type === 'footer' || passage.type === 'toc';
  return {
    ...passage,
    ...(isSetAside && { setAside: text }),
    ...(cells && { cells }),
    ...(recognition !== null && { recognition }),
  };
}
