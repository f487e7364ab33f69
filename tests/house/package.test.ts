import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { missingPackages } from '../../scripts/complete-lockfile.mjs';

const manifest = JSON.parse(readFileSync('package.json', 'utf8'));
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));

const dependencies: [string, string][] = ['dependencies', 'devDependencies', 'optionalDependencies'].flatMap((group) =>
  Object.entries<string>(manifest[group]),
);

test('every dependency is pinned to one version', () => {
  expect(dependencies.length).toBeGreaterThan(10);
  expect(dependencies.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
});

test('the lockfile has the versions of the manifest', () => {
  const different = dependencies.filter(
    ([name, version]) => lock.packages[`node_modules/${name}`]?.version !== version,
  );
  expect(different).toEqual([]);
});

test('the lockfile names the packages of every platform', () => {
  expect(missingPackages(lock.packages)).toEqual([]);
});

test('the check of the lockfile finds what is missing', () => {
  const packages = {
    'node_modules/a': { optionalDependencies: { 'a-linux-x64': '1.0.0', 'a-win32-x64': '1.0.0' }, dev: true },
    'node_modules/a-linux-x64': {},
  };
  expect(missingPackages(packages)).toEqual([{ path: 'node_modules/a-win32-x64', version: '1.0.0', dev: true }]);
});
