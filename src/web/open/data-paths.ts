/** The page of open data. */
export const DATA_PATH = '/data';

/** Where people make and revoke the keys of their programs. */
export const OWN_KEYS_PATH = '/account/keys';
