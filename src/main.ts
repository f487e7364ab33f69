import { runCli } from './cli/program.ts';

process.exitCode = await runCli(process.argv.slice(2), {
  // The web is loaded when it is wanted: the other commands start faster without it.
  serve: async (options) => (await import('./serve.ts')).serve(options),
});
