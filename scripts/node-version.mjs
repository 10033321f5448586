// Written so that any Node since 12 can read it: its one task is to speak where everything else would fail to parse.
const NEEDED = 24;

const found = Number(process.version.slice(1).split('.')[0]);
if (found < NEEDED) {
  console.error(
    `Casebook needs Node ${NEEDED} or newer; this is ${process.version}. ` +
      'Install it from nodejs.org, or run `npm ci` again without `--omit=optional`.',
  );
  process.exit(1);
}
