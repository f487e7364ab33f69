/** Hvad en mailserver får at vide, når den ikke kan aflevere en mail, der kom retur. */
export const returnedMail = {
  wrongSecret: 'Overskriften Authorization skal være »Bearer« og den hemmelighed, der står i SERVANDA_BOUNCE_SECRET.',
  wrongType: 'Her modtages en mail, som den kom, med Content-Type: message/rfc822.',
  tooLarge: 'Mailen er for stor.',
  tooMany: (seconds: number) => `Der er kommet for mange. Prøv igen om ${seconds} s.`,
};
