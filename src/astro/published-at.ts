/**
 * Where the site will stand: `SITE` and `BASE` from the environment, else the address in `study.yaml`, whose path is
 * the base. Astro's own `--site` and `--base` win over both.
 */
export function publishedAt(
  env: Readonly<Record<string, string | undefined>>,
  recorded: string | undefined,
): { site?: string; base?: string } {
  const address = env['SITE'] || recorded;
  if (address === undefined) return { ...(env['BASE'] ? { base: env['BASE'] } : {}) };
  const { origin, pathname } = new URL(address);
  return { site: origin, base: env['BASE'] || pathname };
}
