/** Words behind a name that make it a company's, in the form that registers of companies use. */
export const COMPANY_MARKS: ReadonlySet<string> = new Set(
  `A/S ApS P/S I/S AMBA Inc Incorporated Ltd Limited LLC LLP PLC Plc plc Corp Corporation Company GmbH AG KG AB ASA Oy Oyj
  SAS SARL SpA Group Holding Holdings Technologies Labs Ventures Airlines Telecom Telekom Industries
  Koncernen Gruppen`
    .trim()
    .split(/\s+/),
);

/** Words in a name that make it an organisation's. */
export const ORGANISATION_MARKS: ReadonlySet<string> = new Set(
  `Foundation Institute Alliance Association Federation Confederation Council Centre Center Agency University Initiative
  Coalition Network Union Society Committee Forum Fund Bank Authority Trust Academy Observatory Chamber League Consortium
  Collective Commission Office Ministry Department Bureau Organisation Organization Secretariat Directorate Board College Laboratory Partnership
  Ministeriet Kontoret Fonden Fond Institut Instituttet Forening Foreningen Forbund Forbundet Universitet Universitetet Styrelsen Rådet
  Organisationen Netværket Alliancen Akademiet Selskabet Komitéen Centret Tænketanken Koalitionen Fællesskabet
  Ministère Fondation Université Conseil Comité Agence Autorité Réseau Fédération Ligue Académie Observatoire Syndicat Banque
  Ministerium Bundesamt Stiftung Institutet Stiftelsen Förbundet Föreningen Verband Bund Zentrum Behörde Universität Gesellschaft
  Ministerio Fundación Universidad Instituto Asociación Federación Consejo Agencia Banco`
    .trim()
    .split(/\s+/),
);

/** Ends of compound names of organisations: "Journalistforbundet", "Lundbeckfonden". */
export const ORGANISATION_ENDS: readonly string[] = [
  'forbundet',
  'foreningen',
  'fonden',
  'instituttet',
  'universitet',
  'selskabet',
  'stiftelsen',
  'förbundet',
  'stiftung',
  'verband',
];
