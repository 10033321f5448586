import { readFile } from 'node:fs/promises';
import { build, minify, type Plugin, transformWithOxc } from 'vite';

/** Hands over `src/scripts/client/<name>.ts?client` as a text: the script as browsers are sent it, without types and as short as may be. */
export function clientScripts(): Plugin {
  return {
    name: 'casebook-client-scripts',
    enforce: 'pre',
    load: {
      filter: { id: /[\\/]scripts[\\/]client[\\/][\w-]+\.ts\?client$/u },
      async handler(id) {
        const file = id.slice(0, id.lastIndexOf('?'));
        this.addWatchFile(file);
        const script = await clientScript(file, await readFile(file, 'utf8'));
        return { code: `export default ${JSON.stringify(script)}`, moduleType: 'js' };
      },
    },
  };
}

/** A client script as it is sent, with all that it imports. Throws on what does not parse. */
async function clientScript(file: string, source: string): Promise<string> {
  const code = /^import\b/mu.test(source)
    ? await bundled(file)
    : (await transformWithOxc(source, file, { sourcemap: false })).code;
  const { code: short, errors } = await minify(file.replace(/\.ts$/u, '.js'), code, {
    module: true,
    mangle: { toplevel: true },
    compress: { target: 'es2023' },
  });
  if (errors.length > 0) throw new Error(`${file} cannot be shortened: ${errors.map(({ message }) => message).join()}`);
  // Without it, TypeScript would take what a script declares for names of all files.
  return short.replace('export{};', '').trim();
}

async function bundled(file: string): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'silent',
    publicDir: false,
    build: { write: false, target: 'es2023', lib: { entry: file, formats: ['es'], fileName: 'script' } },
  });
  const [output] = [made].flat();
  const chunk = output !== undefined && 'output' in output ? output.output[0] : undefined;
  if (chunk === undefined) throw new Error(`${file} cannot be bundled.`);
  return chunk.code;
}
