import { randomUUID } from 'node:crypto';
import { passkey } from '@better-auth/passkey';
import type { BetterAuthOptions } from 'better-auth';
import { APIError } from 'better-auth/api';
import { twoFactor } from 'better-auth/plugins/two-factor';
import type { Kysely } from 'kysely';
import type { SignInMethod } from '../../store/schema/sign-in.ts';
import type { Database } from '../../store/schema.ts';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './password-rules.ts';

/** What signing in works with. */
export interface IdentityOptions {
  /** Must see everything. */
  readonly database: Kysely<Database>;
  /** Scheme, host and port under which people reach Servanda, without a slash at the end. */
  readonly baseUrl: string;
  /** Signs cookies and encrypts the secrets of second steps. */
  readonly secret: string;
}

/** Seconds that a session lasts: a working day. Nothing prolongs it. */
const SESSION_SECONDS = 12 * 60 * 60;

/** The header by which we tell the library where a request comes from; it is never taken from outside. */
export const ADDRESS_HEADER = 'x-servanda-address';

const METHODS: Readonly<Record<string, SignInMethod>> = {
  '/two-factor/verify-totp': 'code',
  '/two-factor/verify-backup-code': 'recovery-code',
  '/passkey/verify-authentication': 'passkey',
  '/callback/:id': 'oidc',
};

/** How the library is to work: on our tables, without sign-up, and with a second step. */
export function authOptions({ database, baseUrl, secret }: IdentityOptions) {
  return {
    appName: 'Servanda',
    baseURL: baseUrl,
    basePath: '/sign-in',
    secret,
    database: { db: database, type: 'postgres', transaction: true },
    telemetry: { enabled: false },
    logger: { disabled: true },
    // Our own limits stand in the database and hold for every way in.
    rateLimit: { enabled: false },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: SHORTEST_PASSWORD,
      maxPasswordLength: LONGEST_PASSWORD,
    },
    advanced: {
      cookiePrefix: 'servanda',
      useSecureCookies: baseUrl.startsWith('https:'),
      defaultCookieAttributes: { httpOnly: true, sameSite: 'lax' },
      ipAddress: { ipAddressHeaders: [ADDRESS_HEADER] },
      database: { generateId: () => randomUUID() },
    },
    user: {
      modelName: 'person',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: { role: { type: 'string', required: false, input: false } },
    },
    session: {
      modelName: 'session',
      fields: {
        ...{ userId: 'person_id', ipAddress: 'address', userAgent: 'user_agent' },
        ...{ expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
      },
      additionalFields: { method: { type: 'string', required: false, input: false } },
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      freshAge: 0,
    },
    account: {
      modelName: 'credential',
      fields: {
        ...{ userId: 'person_id', providerId: 'provider', accountId: 'provider_account' },
        ...{ accessToken: 'access_token', refreshToken: 'refresh_token', idToken: 'id_token' },
        ...{ accessTokenExpiresAt: 'access_token_expires_at', refreshTokenExpiresAt: 'refresh_token_expires_at' },
        ...{ createdAt: 'created_at', updatedAt: 'updated_at' },
      },
    },
    verification: {
      modelName: 'sign_in_step',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    databaseHooks: {
      session: {
        create: {
          before: async (session, context) => {
            if (await isSuspended(database, session.userId)) throw new APIError('FORBIDDEN');
            return { data: { ...session, method: METHODS[context?.path ?? ''] ?? 'password' } };
          },
        },
      },
    },
    plugins: [
      twoFactor({
        issuer: 'Servanda',
        schema: {
          user: { fields: { twoFactorEnabled: 'two_factor_enabled' } },
          twoFactor: {
            modelName: 'two_factor',
            fields: {
              ...{ userId: 'person_id', backupCodes: 'backup_codes' },
              ...{ failedVerificationCount: 'failures', lockedUntil: 'locked_until' },
            },
          },
        },
      }),
      passkey({
        rpID: new URL(baseUrl).hostname,
        rpName: 'Servanda',
        origin: baseUrl,
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
        // A passkey signs in alone, so it must have asked for a PIN, a face or a finger.
        registration: { afterVerification: ({ verification }) => demandVerified(verification.registrationInfo) },
        authentication: { afterVerification: ({ verification }) => demandVerified(verification.authenticationInfo) },
        schema: {
          passkey: {
            modelName: 'passkey',
            fields: {
              ...{ userId: 'person_id', publicKey: 'public_key', credentialID: 'credential_id' },
              ...{ deviceType: 'device_type', backedUp: 'backed_up', createdAt: 'created_at' },
            },
          },
        },
      }),
    ],
  } as const satisfies BetterAuthOptions;
}

function demandVerified(info: { readonly userVerified: boolean } | undefined): void {
  if (!info?.userVerified) throw new APIError('UNAUTHORIZED');
}

async function isSuspended(database: Kysely<Database>, personId: string): Promise<boolean> {
  const person = await database
    .selectFrom('person')
    .select('suspended_at')
    .where('id', '=', personId)
    .executeTakeFirst();
  return person === undefined || person.suspended_at !== null;
}
