import type { ActorType } from '../actor.ts';
import type { KnownActor } from '../known-actor.ts';

function named(id: string, type: ActorType, name: string, ...others: string[]): KnownActor {
  return { id, type, names: { da: name, en: name }, forms: { any: [name, ...others] } };
}

function ambiguouslyNamed(id: string, type: ActorType, name: string, ...certain: string[]): KnownActor {
  return { id, type, names: { da: name, en: name }, forms: { any: certain }, ambiguousForms: { any: [name] } };
}

/** Companies and non-governmental organisations that take part in digital diplomacy under one name everywhere. */
export const COMPANIES: readonly KnownActor[] = [
  named('microsoft', 'company', 'Microsoft'),
  named('google', 'company', 'Google'),
  ambiguouslyNamed('meta', 'company', 'Meta', 'Meta Platforms'),
  ambiguouslyNamed('apple', 'company', 'Apple', 'Apple Inc'),
  ambiguouslyNamed('amazon', 'company', 'Amazon', 'Amazon Web Services'),
  ambiguouslyNamed('twitter', 'company', 'Twitter'),
  named('github', 'company', 'GitHub', 'Github'),
  named('openai', 'company', 'OpenAI'),
  named('tiktok', 'company', 'TikTok'),
  named('youtube', 'company', 'YouTube'),
  named('huawei', 'company', 'Huawei'),
  named('ericsson', 'company', 'Ericsson'),
  named('nokia', 'company', 'Nokia'),
  named('ibm', 'company', 'IBM'),
  named('siemens', 'company', 'Siemens'),
  named('kaspersky', 'company', 'Kaspersky'),
  named('cloudflare', 'company', 'Cloudflare'),
  named('access-now', 'organisation', 'Access Now'),
  named('amnesty-international', 'organisation', 'Amnesty International'),
  named('human-rights-watch', 'organisation', 'Human Rights Watch'),
  named('world-wide-web-foundation', 'organisation', 'World Wide Web Foundation'),
  named('wikimedia-foundation', 'organisation', 'Wikimedia Foundation'),
  named('mozilla-foundation', 'organisation', 'Mozilla Foundation'),
  named('internet-society', 'organisation', 'Internet Society'),
  named('freedom-house', 'organisation', 'Freedom House'),
  named('article-19', 'organisation', 'ARTICLE 19', 'Article 19'),
];
