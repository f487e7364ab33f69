import { foldLetters } from '../../text/fold-letters.ts';
import type { OrganisationKind } from './kind.ts';

/** What lists call the kinds, in English, French, Danish, German and Spanish; compared without accents and signs. */
const WORDS: Readonly<Record<OrganisationKind, string>> = {
  state: `state, states, etat, etats, stat, stater, staat, estado, government, governments, gouvernement, regering,
    regierung, gobierno, country, pays, land, member state, etat membre, medlemsstat`,
  'local-government': `local government, local authority, local authorities, collectivite locale, collectivites locales,
    collectivite territoriale, municipality, commune, kommune, kommuner, gemeinde, municipio, city, ville, by, stadt,
    region, regional authority, federated state, etat federe, delstat, bundesland, county, province`,
  'public-authority': `public authority, public authorities, autorite publique, public sector, secteur public, public body,
    organisme public, etablissement public, agency, agence, independent authority, autorite independante, regulator,
    offentlig myndighed, myndighed, styrelse, behorde, autoridad publica, operator, operateur, state agency,
    groupement d interet public, advisory commission, commission consultative, government agency`,
  'international-organisation': `international organisation, international organization, organisation internationale,
    igo, intergovernmental organisation, intergovernmental organization,
    organisation intergouvernementale, mellemstatslig organisation,
    organizacion internacional, internationale organisation`,
  company: `company, companies, entreprise, entreprises, enterprise, business, private sector, secteur prive, private,
    prive, societe, firm, corporate, industry, virksomhed, virksomheder, privat sektor, selskab, unternehmen, firma, empresa,
    start up, startup, pme, sme, tech company, technology company`,
  association: `business association, trade association, association professionnelle, professional association,
    industry association, employers association, chamber of commerce, chambre de commerce, brancheforening,
    erhvervsorganisation, brancheorganisation, handelskammer, wirtschaftsverband, verband, camara de comercio,
    asociacion empresarial, syndicat professionnel, federation professionnelle`,
  'civil-society': `civil society, civil society organisation, civil society organization, societe civile, cso, ngo, ong,
    non governmental organisation, non governmental organization, organisation non gouvernementale, non profit, nonprofit,
    non profit organisation, non profit organization, organisation a but non lucratif, foundation, fondation, fond, stiftung,
    fundacion, association, forening, verein, asociacion, think tank, taenketank, civilsamfund, interesseorganisation,
    civilsamfundsorganisation, zivilgesellschaft, sociedad civil, federation, forum, charity`,
  academia: `academia, academic, university, universite, universitet, universitat, universidad, school, ecole, skole,
    research centre, research center, centre de recherche, research institute, institut de recherche, research, forskning,
    forskningsinstitution, academie, academy, akademi, hojskole, centro de investigacion, higher education, college`,
  other: 'other, others, autre, autres, andet, andre, sonstige, otro, otros, miscellaneous',
};

const BY_WORD: ReadonlyMap<string, OrganisationKind> = new Map(
  Object.entries(WORDS).flatMap(([kind, words]) =>
    words.split(',').map((word): [string, OrganisationKind] => [keyOf(word), kind as OrganisationKind]),
  ),
);

/**
 * The kind of organisation that a list means by these words, the narrowest one first: the first that is known counts,
 * so that "Entreprise" before "private-sector" is a company. Null where none is known.
 */
export function readKind(narrowestFirst: readonly string[]): OrganisationKind | null {
  for (const written of narrowestFirst) {
    const kind = BY_WORD.get(keyOf(written));
    if (kind !== undefined) return kind;
  }
  return null;
}

function keyOf(written: string): string {
  return foldLetters(written)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
