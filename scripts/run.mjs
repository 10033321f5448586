// Runs a command of Casebook in one process: `node scripts/run.mjs src/cli/check.ts …`. An old Node is told so, as `node-version.mjs` does;
// then compiled modules are kept between runs, since reading TypeScript is a third of what a check costs.
import { fileURLToPath } from 'node:url';
import './node-version.mjs';

const [, , command = ''] = process.argv;
process.argv.splice(1, 1);
import('node:module')
  .then(({ enableCompileCache }) => {
    enableCompileCache(fileURLToPath(new URL('../.cache/node', import.meta.url)));
    return import(new URL(`../${command}`, import.meta.url));
  })
  .catch((error) => {
    setImmediate(() => {
      throw error;
    });
  });
