/** Hvad kommandolinjen siger om mails. */
export const mail = {
  help: {
    mailKey: 'lav en nøgle, som mails underskrives med (DKIM), og vis den post, domænet skal offentliggøre',
    selector: 'nøglens navn blandt domænets nøgler, for eksempel s2026',
    keyFile: 'filen med den private nøgle; den laves, hvis den ikke findes',
    type: 'nøglens art',
    domain: 'domænet, som mails kommer fra (ellers det i SERVANDA_MAIL_FROM)',
    bounces: 'tag imod mails, der er kommet tilbage til SERVANDA_BOUNCE_ADDRESS, og klager over mails',
    messages: 'filer med hver sin mail, som de kom',
  },
  noDomain: 'Angiv domænet med --domain, eller sæt SERVANDA_MAIL_FROM.',
  noSelector: (selector: string) => `${selector} kan ikke være navnet på en nøgle.`,
  noKey: (file: string) => `${file} er ikke en privat RSA- eller Ed25519-nøgle, der kan læses.`,
  keyMade: (file: string) => `Nøglen er lavet og ligger i ${file}. Kun du kan læse den.`,
  keyThere: (file: string) => `Nøglen i ${file} fandtes i forvejen.`,
  publish: (setting: string) => `Offentliggør posten her i domænets DNS, og sæt SERVANDA_DKIM=${setting}`,
  outcomes: {
    'no-report': 'ingen melding om en mail, der ikke kom frem',
    'not-ours': 'uden vores mærke i returadressen; der er ikke gjort noget',
    noted: 'noteret',
    ended: 'noteret, og abonnementet er stoppet',
    unreadable: 'kan ikke læses',
  },
};
