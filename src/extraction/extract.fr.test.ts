import { describe, expect, test } from 'vitest';
import { readDocument } from '../reading/read-document.ts';
import { textOf } from '../text/span.ts';
import { documentFacts } from './document-facts.ts';
import { extract } from './extract.ts';

/** What is found in a French text: its facts, the part of each paragraph, and each commitment on a line. */
async function found(text: string) {
  const document = await readDocument({ name: 'texte.txt', bytes: new TextEncoder().encode(text) });
  const { date, issuer } = documentFacts(document, 'fr');
  const { commitments } = extract(document, { language: 'fr', date });
  return {
    date,
    issuer,
    roles: document.passages
      .filter(({ role }) => role !== null)
      .map(({ role, ...span }) => `${role} / ${textOf(document.text, span).slice(0, 16).trim()}`),
    commitments: commitments
      .filter(({ kind }) => kind !== 'stance')
      .map(({ kind, bearers, deadline, action }) =>
        [
          kind,
          bearers.map(({ actor, text: words }) => actor ?? words).join('+') || '-',
          deadline?.edtf ?? '-',
          action?.text,
        ].join(' / '),
      ),
  };
}

const resolution = `Résolution adoptée par l’Assemblée générale le 10 mars 2025

Les bibliothèques publiques au service de l’inclusion numérique

L’Assemblée générale,

Rappelant ses résolutions antérieures sur la société de l’information,

Vivement préoccupée par la fermeture de nombreuses bibliothèques rurales,

Ayant examiné le rapport du Secrétaire général,

1. Prend note avec satisfaction du rapport du Secrétaire général ;

2. Invite les États Membres à raccorder toutes les bibliothèques à Internet d’ici à 2030 ;

3. Prie instamment les institutions financières :

a) D’accorder des prêts à taux réduit aux communes ;

b) De publier chaque année la liste des projets financés ;

4. Demande à l’UNESCO et à l’Union internationale des télécommunications d’élaborer un guide dans un délai de dix-huit mois ;

5. S’inquiète du manque de moyens ;

6. Se déclare résolue à revenir sur la question.
`;

const conclusions = `Conclusions du Conseil sur les langues et le numérique

Bruxelles, le 12 mai 2025

LE CONSEIL DE L’UNION EUROPÉENNE,

1. CONSIDÉRANT que la diversité linguistique est une richesse,

INVITE LES ÉTATS MEMBRES À :

2. – désigner, avant la fin de 2026, un point de contact ;

INVITE LA COMMISSION ET LES ÉTATS MEMBRES À :

3. – créer un registre commun d’ici le 31 décembre 2027.

Le Conseil SE FÉLICITE de la création du réseau et SOULIGNE que les États membres devraient y participer. Il reviendra sur cette question au printemps 2027.
`;

const convention = `Convention relative à la protection des câbles sous-marins

Les États parties à la présente Convention,

Désireux de renforcer la coopération entre eux,

Sont convenus de ce qui suit :

Article premier
Définitions

Aux fins de la présente Convention, on entend par « câble » tout câble posé sur les fonds marins.

Article 2
Mesures nationales

1. Chaque État partie adopte les lois nécessaires pour punir la rupture intentionnelle d’un câble.

2. Un État partie peut exiger la communication du tracé des câbles.

3. Il incombe aux États parties de désigner un point de contact au plus tard le 1er janvier 2027.
`;

const review = `Rapport du Groupe de travail sur l’Examen périodique universel
Zambie

Conclusions et/ou recommandations

130. Les recommandations ci-après ont été examinées par la Zambie et recueillent son adhésion :

130.1 Ratifier le Protocole facultatif se rapportant à la Convention contre la torture (Danemark) ;

130.2 Ne plus recourir à la détention provisoire des mineurs (Norvège) ;

130.3 Poursuivre les efforts visant à réduire la mortalité maternelle d’ici à 2030 (Cuba).
`;

describe('a French', () => {
  test('resolution of the United Nations', async () => {
    expect(await found(resolution)).toEqual({
      date: '2025-03-10',
      issuer: 'un-general-assembly',
      roles: [
        'preambular / L’Assemblée géné',
        'preambular / Rappelant ses ré',
        'preambular / Vivement préoccu',
        'preambular / Ayant examiné le',
        'operative / Prend note avec',
        'operative / Invite les États',
        'operative / Prie instamment',
        'operative / D’accorder des p',
        'operative / De publier chaqu',
        'operative / Demande à l’UNES',
        'operative / S’inquiète du ma',
        'operative / Se déclare résol',
      ],
      commitments: [
        'call / member-states / 2030 / raccorder toutes les bibliothèques à Internet d’ici à 2030',
        'call / financial-institutions / - / accorder des prêts à taux réduit aux communes',
        'call / financial-institutions / - / publier chaque année la liste des projets financés',
        'call / unesco+itu / 2026-09-10 / élaborer un guide dans un délai de dix-huit mois',
        'undertaking / un-general-assembly / - / revenir sur la question',
      ],
    });
  });

  test('text of Council conclusions, its list in capitals', async () => {
    const { commitments, ...facts } = await found(conclusions);
    expect(facts).toMatchObject({ date: '2025-05-12', issuer: 'eu-council' });
    expect(commitments).toEqual([
      'call / eu-member-states / 2026 / désigner, avant la fin de 2026, un point de contact',
      'call / eu-commission+eu-member-states / 2027-12-31 / créer un registre commun d’ici le 31 décembre 2027',
      'expectation / eu-member-states / - / y participer',
      'undertaking / eu-council / 2027-21 / reviendra sur cette question au printemps 2027',
    ]);
  });

  test('treaty, whose plain present binds its parties', async () => {
    const { commitments, roles } = await found(convention);
    expect(roles.filter((role) => role.startsWith('preambular'))).toHaveLength(3);
    expect(commitments).toEqual([
      'undertaking / parties / - / adopte les lois nécessaires pour punir la rupture intentionnelle d’un câble',
      'expectation / parties / 2027-01-01 / désigner un point de contact au plus tard le 1er janvier 2027',
    ]);
  });

  test('list of recommendations of a review, in the infinitive', async () => {
    const { commitments } = await found(review);
    expect(commitments).toEqual([
      'call / zm / - / Ratifier le Protocole facultatif se rapportant à la Convention contre la torture',
      'call / zm / - / Ne plus recourir à la détention provisoire des mineurs',
      'call / zm / 2030 / Poursuivre les efforts visant à réduire la mortalité maternelle d’ici à 2030',
    ]);
  });
});
