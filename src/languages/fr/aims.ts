import { type AimLore, oneOf } from '../aim-lore.ts';

/** How French words what is aimed at without saying who does it. */
export const frenchAims: AimLore = {
  isAim: oneOf('objectif objectifs but buts cible cibles ambition ambitions jalon jalons'),
  isChange: oneOf(
    `réduction réductions diminution baisse hausse augmentation doublement triplement quadruplement suppression
    élimination éradication abolition fermeture extension neutralité restauration électrification déploiement
    installation introduction achèvement numérisation décarbonation sortie fin interdiction couverture accès
    raccordement construction protection reboisement rénovation remplacement transition atteinte division
    généralisation abandon mise`,
  ),
  postposed: true,
  isLevel: oneOf('zéro'),
  isPredicate: oneOf(
    `peut peuvent pourrait pourraient exige exigent nécessite nécessitent suppose supposent demande demandent signifie implique impliquent reste restent
    dépend dépendent contribue contribuent permet permettent montre montrent entraîne entraînent coûte coûtent crée
    créent donne donnent fait font prend prennent vient viennent devient demeure semble paraît constitue constituent
    représente représentent repose passe commence commencent a ont résulte reflète`,
  ),
  isReaching: oneOf(
    `baisser diminuer augmenter croître atteindre passer cesser finir doubler tripler baissera baisseront diminuera diminueront
    augmentera augmenteront atteindra atteindront passera passeront cessera cesseront prendra prendront doublera
    doubleront triplera tripleront reculera reculeront`,
  ),
  isSteered: oneOf(
    `vente ventes usage usages utilisation contribution contributions soutien dépenses dépense part proportion nombre
    émissions émission déchets production consommation importations exportations capacité financement financements budget
    investissements subventions extraction aide`,
  ),
  isReached: oneOf(
    `neutre neutres recyclable recyclables réutilisable réutilisables renouvelable renouvelables électrique électriques
    accessible accessibles opérationnel opérationnelle opérationnels durable durables vert verts verte vertes décarboné
    décarbonée décarbonés décarbonées biologique biologiques`,
  ),
  isPresent: oneOf('est sont a ont'),
  comparing:
    /(?:par rapport (?:à|au|aux)|comparé[es]* (?:à|au|aux)|en comparaison (?:de|avec)|contre|depuis|sur la base de|année de référence|niveaux? (?:de|d['’]))(?: (?:la|l['’]|le|les|niveaux?|année|de|en|l'année))*\s*$/iu,
};
