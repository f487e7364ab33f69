import { describe, expect, test } from 'vitest';
import { commitmentsIn, told } from './testing/read-commitments.ts';

describe('an act of a conference', { timeout: 30_000 }, () => {
  test('of the ITU instructs and invites under headings without a colon', async () => {
    const points = await commitmentsIn(
      'en',
      'RESOLUTION 301 (Oslo, 2031)',
      'The Plenipotentiary Conference of the International Telecommunication Union (Oslo, 2031),',
      'considering',
      'a) that Member States should act;',
      'resolves',
      '1 to invite Member States to test their beacons;',
      '2 to keep the register open,',
      'instructs the Secretary-General',
      '1 to publish the register;',
      'invites Member States',
      'to send their data.',
    );
    expect(told(points)).toEqual([
      'call itu invite: member-states | test their beacons',
      'undertaking itu resolves: itu | keep the register open',
      'call itu instructs: itu-secretary-general | publish the register',
      'call itu invites: member-states | send their data',
    ]);
  });

  test('asks in the points below a line that says with whom', async () => {
    const points = await commitmentsIn(
      'en',
      'RESOLUTION 302 (Oslo, 2031)',
      'The Plenipotentiary Conference of the International Telecommunication Union (Oslo, 2031),',
      'considering',
      'that harbours are dark,',
      'instructs the Secretary-General, in close cooperation with the Directors of the three Bureaux',
      '1 to count the lamps by 2033;',
      '2 to mend them,',
      'invites the Council, in consultation with Member States,',
      '1 to read the count.',
    );
    expect(told(points)).toEqual([
      'call itu instructs: itu-secretary-general | count the lamps by 2033',
      'call itu instructs: itu-secretary-general | mend them',
      'call itu invites: itu-council | read the count',
    ]);
  });

  test('is read in Spanish, point by point', async () => {
    const points = await commitmentsIn(
      'es',
      'RESOLUCIÓN 7 (Oslo, 2031)',
      'La Conferencia Mundial de Desarrollo de las Telecomunicaciones (Oslo, 2031),',
      'considerando',
      'que los puertos están oscuros,',
      'resuelve',
      '1 encender las lámparas;',
      '2 invitar a los Estados Miembros a que las cuenten,',
      'invita al Secretario General',
      'a que publique la cuenta en 2033.',
    );
    expect(told(points)).toEqual([
      'undertaking itu resuelve: itu | encender las lámparas',
      'call itu invitar: member-states | las cuenten',
      'call itu invita: itu-secretary-general | publique la cuenta en 2033',
    ]);
  });

  test('of the Council of the ITU binds and asks in its own name', async () => {
    const points = await commitmentsIn(
      'en',
      'DECISION 7',
      'The ITU Council,',
      'recalling',
      'Resolution 6 (Oslo, 2030) of the Plenipotentiary Conference,',
      'decides',
      '1 to count the lamps,',
      'instructs the Secretary-General',
      '1. to light them.',
    );
    expect(told(points)).toEqual([
      'undertaking itu-council decides: itu-council | count the lamps',
      'call itu-council instructs: itu-secretary-general | light them',
    ]);
  });

  test('without empty lines asks in the points right below a heading with several names', async () => {
    const lines = [
      'RÉSOLUTION 7 (Oslo, 2031)',
      '',
      "L'Assemblée mondiale de normalisation des télécommunications (Oslo, 2031),",
      '',
      'considérant',
      'a)\tque les ports sont sombres;',
      '',
      'invite les États Membres, les Membres de Secteur et les ports',
      '1\tà compter les lampes;',
      "2\tà les allumer d'ici à 2033.",
    ];
    const points = await commitmentsIn('fr', lines.join('\n'));
    expect(points.map(({ kind, bearers, deadline }) => [kind, bearers[0]?.actor, deadline?.edtf])).toEqual([
      ['call', 'member-states', undefined],
      ['call', 'member-states', '2033'],
    ]);
  });
});
