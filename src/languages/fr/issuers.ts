import type { IssuerRule } from '../language.ts';

/** Words by which the head or the body of a French text tells whose it is. */
export const frenchIssuers: readonly IssuerRule[] = [
  {
    rule: 'fr.issuer.european-council',
    actor: 'european-council',
    where: 'head',
    pattern: /(?:conclusions|réunion|déclaration) du Conseil européen|^Conseil européen(?!\p{L})/imu,
  },
  {
    rule: 'fr.issuer.council-conclusions',
    actor: 'eu-council',
    where: 'head',
    pattern:
      /(?:conclusions|recommandation|décision|résolution) du Conseil(?! (?:de|des|d['’])\s?(?:sécurité|droits|administration))|Conseil de l['’]Union européenne/iu,
  },
  {
    rule: 'fr.issuer.commission',
    actor: 'eu-commission',
    where: 'head',
    pattern: /(?:communication|recommandation|proposition) de la Commission/iu,
  },
  {
    rule: 'fr.issuer.security-council',
    actor: 'un-security-council',
    where: 'head',
    pattern: /^Le Conseil de sécurité(?:,|$|\s\p{Lu}\p{L}+ant\s)|S\/RES\/\d+|Adoptée par le Conseil de sécurité/mu,
  },
  {
    rule: 'fr.issuer.general-assembly',
    actor: 'un-general-assembly',
    where: 'head',
    pattern: /^L['’]Assemblée générale(?:,|$|\s\p{Lu}\p{L}+ant\s)|A\/RES\/\d+|Adoptée par l['’]Assemblée générale/mu,
  },
  {
    rule: 'fr.issuer.human-rights-council',
    actor: 'un-human-rights-council',
    where: 'head',
    pattern: /Le Conseil des droits de l['’]homme,|A\/HRC\/RES\/\d+/u,
  },
  {
    rule: 'fr.issuer.economic-and-social-council',
    actor: 'un-economic-and-social-council',
    where: 'head',
    pattern: /^Le Conseil économique et social,|E\/RES\/\d+/mu,
  },
  {
    rule: 'fr.issuer.unesco',
    actor: 'unesco',
    where: 'head',
    pattern:
      /Conférence générale de l['’](?:UNESCO|Organisation des Nations unies pour l['’]éducation)|^La Conférence générale,|^Le Conseil exécutif,|Recommandation de l['’]UNESCO/imu,
  },
  {
    rule: 'fr.issuer.itu',
    actor: 'itu',
    where: 'head',
    pattern:
      /Conférence de plénipotentiaires de l['’]Union internationale des télécommunications|(?:Assemblée|Conférence) mondiale .{0,40}télécommunications/iu,
  },
  {
    rule: 'fr.issuer.france',
    actor: 'fr',
    where: 'head',
    pattern:
      /République française|(?:stratégie|feuille de route|plan|engagements)[^.]{0,60} de la France(?!\p{L})|gouvernement français/iu,
  },
  {
    rule: 'fr.issuer.danish-government',
    actor: 'dk-government',
    where: 'text',
    pattern: /gouvernement danois|gouvernement du Danemark|ministère danois/iu,
  },
  {
    rule: 'fr.issuer.signatories',
    actor: 'signatories',
    where: 'text',
    pattern:
      /(?<!\p{L})(?:signataires?|soussignée?s?|nous,? (?:nous engageons|déclarons|appelons|réaffirmons|convenons|affirmons)|nous nous engageons|Hautes Parties contractantes|Parties contractantes|les Parties s['’]engagent)(?!\p{L})/iu,
  },
  {
    rule: 'fr.issuer.council-speaks',
    actor: 'eu-council',
    where: 'text',
    pattern: /(?<!\p{L})Le Conseil (?:invite|demande|souligne|réaffirme|engage|INVITE|DEMANDE|SOULIGNE|ENGAGE)/u,
  },
];
