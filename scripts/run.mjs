#!/usr/bin/env node
// The way in for every command: node scripts/run.mjs start|test|build|bench|quality|score|cli …
// Runs on Node 18 or newer and on nothing but Node's own modules, because it is what installs the others.

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const [command, ...parameters] = process.argv.slice(2);

if (major < 18 || (major === 18 && minor < 17)) {
  console.error(
    `Servanda installs itself with Node.js 18.17 or newer; this is ${process.versions.node}. Get one from https://nodejs.org/en/download`,
  );
  process.exitCode = 2;
} else {
  const { runCommand } = await import('./bootstrap/commands.mjs');
  process.exitCode = await runCommand(command, parameters);
}
