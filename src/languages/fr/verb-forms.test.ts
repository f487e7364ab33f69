import { describe, expect, test } from 'vitest';
import { isFrenchFuture, isFrenchInfinitive, isFrenchParticiple, isFrenchPresent } from './verb-forms.ts';

const words = (line: string): string[] => line.split(' ');

describe('by its form a French word', () => {
  test.each(
    words(
      'adopter publier finir tenir faire prendre mettre suivre conduire agir ratifier créer avoir voir recevoir lutter être accroître reconnaître inclure interdire garantir nuire œuvrer ouvrir souscrire rompre convaincre satisfaire fournir vivre élire abroger',
    ),
  )('%s can be an infinitive', (word) => expect(isFrenchInfinitive(word)).toBe(true));

  test.each(
    words(
      'membre ministre cadre mer hier premier lettre titre guerre manière nature mesure ordre nombre centre chiffre territoire exemplaire contraire nécessaire avenir maître partenaire autre entre particulier étranger dernier janvier procédure infrastructure caractère',
    ),
  )('%s is no infinitive', (word) => expect(isFrenchInfinitive(word)).toBe(false));

  test.each(
    words(
      'publiera publieront veillerons tiendra mettra prendront fera seront aura viendra recevra conduira construirons interdira garantiront agirons suivra enverra accueillera accroîtra créera ouvrira offrira permettra',
    ),
  )('%s is a future', (word) => expect(isFrenchFuture(word)).toBe(true));

  test.each(
    words(
      'assurons déclarons considéra espérons rencontrons montra extra opéra environs patrons admirons inspirons aspira ouvrons délivrons livrons œuvrons pourra devra front vont sont font prépara éclairons engendrons caméra aurait',
    ),
  )('%s is no future', (word) => expect(isFrenchFuture(word)).toBe(false));

  test.each(
    words(
      'adopté présentée pris mises ouverts offertes conclu reçues établi garantie fait tenue inclus exclue invités limitée construit contraints vendu requis ciblées',
    ),
  )('%s can be a participle', (word) => expect(isFrenchParticiple(word)).toBe(true));

  test.each(
    words(
      'sécurité université santé volonté mois trois français avis nouveau réseau niveau lieu délai droits conflit crédits année assemblée expert processus comité pays entreprises pauvreté',
    ),
  )('%s is no participle', (word) => expect(isFrenchParticiple(word)).toBe(false));

  test.each(words('transfèrent prend adopte garantit tiennent remettent promeut expriment soumet'))(
    '%s can be a plain present',
    (word) => expect(isFrenchPresent(word)).toBe(true),
  );

  test.each(words('également rapidement notamment peut doivent est contractante compétente adoptée chaque entre'))(
    '%s is no plain present that binds',
    (word) => expect(isFrenchPresent(word)).toBe(false),
  );
});
