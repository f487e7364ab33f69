/** What Servanda is. */
export const about = {
  lede: 'Aftaler skal holdes. Servanda læser, hvad stater, institutioner og virksomheder lover hinanden, gemmer hvert løfte som en post med dets præcise kilde og viser det dér, hvor det blev skrevet.',
  kindsTitle: 'Fire slags udsagn',
  sections: [
    {
      title: 'Hvert tal fører tilbage til ordene',
      text: 'Bag ethvert tal ligger posterne, og bag enhver post de ord, den kommer fra. Citatet er ordret; det, Servanda selv har udledt af sammenhængen, er mærket »udledt«.',
    },
    {
      title: 'Fundet af en maskine',
      text: 'Løfterne findes med regler, der kan efterprøves: hver post viser, hvilke der førte til den. Regler tager fejl. Læs derfor ordene i teksten, før du lægger dem nogen til last.',
    },
    {
      title: 'Intet forlader huset',
      text: 'Servanda kører dér, hvor I har sat den op. Den henter intet udefra, og ingen tekst sendes nogen steder hen.',
    },
  ],
};
