import { networkInterfaces } from 'node:os';
import { describe, expect, test } from 'vitest';
import { isPublicAddress } from './public-address.ts';

describe('addresses that are fetched from', () => {
  test.each(['8.8.8.8', '194.182.160.1', '2a00:1450:4001::200e', '2606:4700:4700::1111'])('%s', (address) => {
    expect(isPublicAddress(address)).toBe(true);
  });
});

describe('addresses that are not', () => {
  test.each([
    ['this machine', '127.0.0.1'],
    ['this machine, another number', '127.8.9.10'],
    ['this machine, unspecified', '0.0.0.0'],
    ['this machine, IPv6', '::1'],
    ['this machine, IPv6 unspecified', '::'],
    ['a private network', '10.1.2.3'],
    ['a private network', '172.16.0.1'],
    ['a private network', '172.31.255.255'],
    ['a private network', '192.168.1.1'],
    ['a unique local address', 'fd12:3456::1'],
    ['a unique local address', 'fc00::1'],
    ['a link', '169.254.10.10'],
    ['a link, IPv6', 'fe80::1'],
    ['a site', 'fec0::1'],
    ['a provider (CGNAT)', '100.64.0.1'],
    ['a group', '224.0.0.1'],
    ['a group, IPv6', 'ff02::1'],
    ['all of a network', '255.255.255.255'],
    ['reserved', '240.0.0.1'],
    ['for benchmarks', '198.18.0.1'],
    ['for documentation', '192.0.2.1'],
    ['for documentation, IPv6', '2001:db8::1'],
    ['for documentation, IPv6, new', '3fff::1'],
    ['cloud metadata: AWS, Google, Azure', '169.254.169.254'],
    ['cloud metadata: AWS, IPv6', 'fd00:ec2::254'],
    ['cloud metadata: Alibaba', '100.100.100.200'],
    ['cloud metadata: Oracle', '192.0.0.192'],
    ['cloud metadata: Azure', '168.63.129.16'],
    ['mapped IPv4', '::ffff:127.0.0.1'],
    ['mapped IPv4, in hexadecimal', '::ffff:7f00:1'],
    ['a public IPv4 address, mapped', '::ffff:8.8.8.8'],
    ['compatible IPv4', '::127.0.0.1'],
    ['translated IPv4 (NAT64)', '64:ff9b::7f00:1'],
    ['translated IPv4 (NAT64, local)', '64:ff9b:1::7f00:1'],
    ['tunnelled IPv4 (6to4)', '2002:7f00:1::'],
    ['tunnelled IPv4 (Teredo)', '2001:0:7f00:1::'],
    ['given out to nobody', '4000::1'],
    ['a name', 'localhost'],
    ['nothing', ''],
  ])('%s: %s', (_, address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  test('the addresses of this machine, whatever they are', () => {
    const own = Object.values(networkInterfaces()).flatMap((interfaces) => interfaces ?? []);
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter(({ address }) => isPublicAddress(address))).toEqual([]);
  });
});
