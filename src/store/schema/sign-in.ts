import type { Generated, GeneratedAlways } from 'kysely';

/** How somebody proved who they are: by password alone, with a code after it, with a recovery code, and so on. */
export const SIGN_IN_METHODS = ['password', 'code', 'recovery-code', 'passkey', 'oidc'] as const;

/** One of {@link SIGN_IN_METHODS}. */
export type SignInMethod = (typeof SIGN_IN_METHODS)[number];

interface SessionTable {
  id: string;
  person_id: string;
  token: string;
  method: SignInMethod;
  /** IP address from which somebody signed in. */
  address: string | null;
  user_agent: string | null;
  created_at: Date;
  updated_at: Date;
  expires_at: Date;
}

/** A password, or an account with the provider that the house signs in with. */
interface CredentialTable {
  id: string;
  person_id: string;
  /** `credential` for a password. */
  provider: string;
  provider_account: string;
  /** Scrypt with its salt. */
  password: string | null;
  access_token: string | null;
  refresh_token: string | null;
  id_token: string | null;
  access_token_expires_at: Date | null;
  refresh_token_expires_at: Date | null;
  scope: string | null;
  created_at: Date;
  updated_at: Date;
}

/** A challenge that somebody has yet to answer. */
interface SignInStepTable {
  id: string;
  identifier: string;
  value: string;
  created_at: Date;
  updated_at: Date;
  expires_at: Date;
}

interface TwoFactorTable {
  id: string;
  person_id: string;
  /** Encrypted, as are the recovery codes. */
  secret: string;
  backup_codes: string;
  /** Whether its first code was right; until then it is not asked for. */
  verified: Generated<boolean>;
  failures: Generated<number>;
  locked_until: Date | null;
}

interface PasskeyTable {
  id: string;
  person_id: string;
  name: string | null;
  credential_id: string;
  public_key: string;
  counter: string;
  device_type: string;
  backed_up: boolean;
  transports: string | null;
  aaguid: string | null;
  created_at: Date;
}

/** A link that works once, by which somebody gets their first way to sign in, or a new one. */
interface InvitationTable {
  id: GeneratedAlways<number>;
  /** Null for whoever sets Servanda up. */
  person_id: string | null;
  token_hash: Buffer;
  invited_by: string | null;
  created_at: Date;
  expires_at: Date;
  used_at: Date | null;
}

/** How often signing in failed, for an account or from an address. */
interface SignInFailureTable {
  subject: string;
  failures: number;
  last_at: Date;
  locked_until: Date | null;
}

interface ServerSecretTable {
  single: Generated<boolean>;
  secret: string;
}

/** The tables of signing in; only work that sees everything reads them. */
export interface SignInTables {
  session: SessionTable;
  credential: CredentialTable;
  sign_in_step: SignInStepTable;
  two_factor: TwoFactorTable;
  passkey: PasskeyTable;
  invitation: InvitationTable;
  sign_in_failure: SignInFailureTable;
  server_secret: ServerSecretTable;
}
