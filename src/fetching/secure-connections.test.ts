import * as https from 'node:https';
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { describe, expect, test } from 'vitest';
import { allowing, useLoopback } from '../../tests/support/loopback.ts';
import { makeCertificate } from '../../tests/support/make-certificate.ts';
import { fetchPage } from './fetch-page.ts';
import type { Resolve } from './resolve-endpoint.ts';
import { failureOf } from './testing/failure-of.ts';

const { listen, serve } = useLoopback();

describe('secure connections', () => {
  const resolve: Resolve = async () => [{ address: '127.0.0.1', family: 4 }];
  const secure = (certificate: https.ServerOptions) =>
    listen(https.createServer(certificate, (_, response) => response.end('secret')));

  test('a certificate that somebody vouches for is enough', async () => {
    const certificate = makeCertificate({ host: 'pledge.test' });
    const before = getCACertificates();
    setDefaultCACertificates([...before, certificate.cert]);
    try {
      const port = await secure(certificate);
      const options = { resolve, allowAddress: allowing(port) };
      const { bytes } = await fetchPage(`https://pledge.test:${port}/`, options);
      expect(Buffer.from(bytes).toString()).toBe('secret');
      expect(await failureOf(fetchPage(`https://other.test:${port}/`, options))).toMatchObject({
        code: 'not-secure',
        details: { reason: 'ERR_TLS_CERT_ALTNAME_INVALID' },
      });
    } finally {
      setDefaultCACertificates(before);
    }
  });

  test.each([
    ['that nobody vouches for', {}, 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['that has run out', { notAfter: '20200101000000Z' }, 'CERT_HAS_EXPIRED'],
    ['that is not valid yet', { notBefore: '21000101000000Z' }, 'CERT_NOT_YET_VALID'],
  ])('a certificate %s is not', async (_, dates, reason) => {
    const certificate = makeCertificate({ host: 'pledge.test', ...dates });
    const before = getCACertificates();
    if (reason !== 'DEPTH_ZERO_SELF_SIGNED_CERT') setDefaultCACertificates([...before, certificate.cert]);
    try {
      const port = await secure(certificate);
      const failure = await failureOf(
        fetchPage(`https://pledge.test:${port}/`, { resolve, allowAddress: allowing(port) }),
      );
      expect(failure).toMatchObject({ code: 'not-secure', details: { reason } });
    } finally {
      setDefaultCACertificates(before);
    }
  });

  test('a server without encryption is not', async () => {
    const port = await serve((_, response) => response.end('x'));
    const failure = await failureOf(
      fetchPage(`https://pledge.test:${port}/`, { resolve, allowAddress: allowing(port) }),
    );
    expect(failure.code).toBe('not-secure');
  });
});
