/** What `servanda evidence` and `servanda verify` say. */
export const evidence = {
  help: 'Dokumentation for, at løfter er holdt eller ikke er.',
  add: 'Tilføj dokumentation for et løfte: en adresse, en fil eller et stykke af et dokument i registret.',
  verify: 'Efterprøv loggen, alle filer og tekster og al dokumentation; siger, hvad der ikke er, som det var.',
  commitment: 'løftets id',
  address: 'adressen på en side, som hentes og arkiveres nu',
  file: 'en fil, som arkiveres',
  passage: 'et stykke, f.eks. 0123abcdef#para_4',
  words: 'nogle af stykkets ord i stedet for det hele',
  stance: 'om den taler for eller imod, at løftet er holdt',
  note: 'en bemærkning',
  internal: 'vis den kun for dem, der er logget ind',
  whatMissing: 'Angiv en af --address, --file eller --passage.',
  added: (number: number) => `Dokumentation ${number} er tilføjet.`,
};
