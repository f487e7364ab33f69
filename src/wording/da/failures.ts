/** Pages that say what went wrong. */
export const failures = {
  notFoundTitle: 'Siden findes ikke',
  notFound: 'Der er ingen side på denne adresse. Søg i registret, eller begynd ved overblikket.',
  badTitle: 'Det kan Servanda ikke bruge',
  forbiddenTitle: 'Det har du ikke adgang til',
  crossSite: 'Forespørgslen kom fra et andet websted og er afvist. Gå til Servanda, og prøv igen derfra.',
  wrongHost: 'Servanda svarer ikke under dette navn.',
  unexpectedTitle: 'Noget gik galt',
  sentTitle: 'Det, du skrev',
  sentLead: 'Det er ikke gemt. Kopiér det her, hvis du vil beholde det.',
  unexpected: 'Servanda kunne ikke vise siden. Fejlen er skrevet i loggen. Prøv igen om lidt.',
  toOverview: 'Til overblikket',
  toRegister: 'Til registret',
};
