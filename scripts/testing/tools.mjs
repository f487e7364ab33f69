import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { say } from '../bootstrap/project.mjs';

/**
 * A program from outside npm that tests need.
 * @typedef {{ name: string, debian: string, paths: string[], needed: string }} Tool
 */

/** @type {Tool[]} */
const TOOLS = [
  {
    name: 'Chromium',
    debian: 'chromium',
    paths: ['chromium', 'chromium-browser', 'google-chrome'],
    needed: 'the browser journeys',
  },
  {
    name: 'PostgreSQL 15',
    debian: 'postgresql-15',
    paths: ['/usr/lib/postgresql/15/bin/postgres'],
    needed: 'the register on PostgreSQL 15',
  },
  { name: 'poppler', debian: 'poppler-utils', paths: ['pdftotext'], needed: 'the comparison with pdftotext' },
  { name: 'qpdf', debian: 'qpdf', paths: ['qpdf'], needed: 'PDF files with passwords and defects' },
  { name: 'Tesseract', debian: 'tesseract-ocr', paths: ['tesseract'], needed: 'scanned pages' },
  {
    name: 'Danish for Tesseract',
    debian: 'tesseract-ocr-dan',
    paths: [
      '/usr/share/tesseract-ocr/5/tessdata/dan.traineddata',
      '/usr/share/tesseract-ocr/4.00/tessdata/dan.traineddata',
      '/usr/share/tessdata/dan.traineddata',
    ],
    needed: 'scanned pages in Danish',
  },
  { name: 'ImageMagick', debian: 'imagemagick', paths: ['/usr/bin/convert'], needed: 'scans with noise and skew' },
  { name: 'LibreOffice', debian: 'libreoffice-writer', paths: ['soffice'], needed: 'ODT, RTF and old Word files' },
  {
    name: 'Liberation fonts',
    debian: 'fonts-liberation',
    paths: [
      '/usr/share/fonts/truetype/liberation/LiberationSerif-Regular.ttf',
      '/usr/share/fonts/truetype/liberation2/LiberationSerif-Regular.ttf',
    ],
    needed: 'pages set by LibreOffice',
  },
  {
    name: 'URW fonts',
    debian: 'fonts-urw-base35',
    paths: ['/usr/share/fonts/opentype/urw-base35/C059-Roman.otf'],
    needed: 'pages set by LibreOffice',
  },
  { name: 'xmllint', debian: 'libxml2-utils', paths: ['xmllint'], needed: 'the check of XML against its schema' },
];

/**
 * Installs what is missing where we may (root on Debian or a relative of it).
 * @returns {Tool[]} What is missing still.
 */
export function provideTools() {
  const missing = TOOLS.filter((tool) => !isHere(tool));
  if (missing.length === 0) return [];
  const packages = missing.map((tool) => tool.debian);
  if (process.getuid?.() === 0 && isHere({ paths: ['apt-get'] })) {
    say(`Installing what the tests need: ${packages.join(' ')}`);
    installPackages(packages);
  } else {
    say(
      `Some tests need programs that are not here, and are skipped. Install them: apt-get install ${packages.join(' ')}`,
    );
  }
  return missing.filter((tool) => !isHere(tool));
}

/** @param {Pick<Tool, 'paths'>} tool */
function isHere({ paths }) {
  const folders = (process.env.PATH ?? '').split(delimiter);
  return paths.some((path) => existsSync(path) || folders.some((folder) => existsSync(join(folder, path))));
}

/** @param {string[]} packages */
function installPackages(packages) {
  keepClusterAway();
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  // The settings file that we wrote is newer than the package's own; keep ours without asking.
  const quietly = ['-q', '-y', '--no-install-recommends', '-o', 'Dpkg::Options::=--force-confold'];
  for (const parameters of [
    ['update', '-q'],
    ['install', ...quietly, ...packages],
  ]) {
    spawnSync('apt-get', parameters, { env: environment, stdio: ['ignore', process.stderr, process.stderr] });
  }
}

/** Debian makes and starts a cluster when PostgreSQL is installed; the tests bring their own. */
function keepClusterAway() {
  const settings = '/etc/postgresql-common/createcluster.conf';
  if (existsSync(settings)) return;
  mkdirSync(dirname(settings), { recursive: true });
  writeFileSync(settings, 'create_main_cluster = false\n');
}
