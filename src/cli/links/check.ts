import { inOrder, type Problem } from '../../problems/problem.ts';
import type { WebAddress } from '../../study/web-addresses.ts';
import { judge, missingArchive } from './judge.ts';
import { type Visit, type VisitOptions, visit } from './visit.ts';

/** What checking needs, and who hears how far it is. */
export interface LinkCheckOptions extends VisitOptions {
  readonly onVisit?: (done: number, total: number) => void;
}

/** Asks once for each address, however often it stands, and says of every place what is wrong with it. */
export async function checkAddresses(addresses: readonly WebAddress[], options: LinkCheckOptions): Promise<Problem[]> {
  const urls = [...new Set(addresses.map(({ url }) => url))];
  let done = 0;
  const visits = await Promise.all(
    urls.map(async (url): Promise<[string, Visit]> => {
      const visited = await visit(url, options);
      done += 1;
      options.onVisit?.(done, urls.length);
      return [url, visited];
    }),
  );
  const found = new Map(visits);
  const online = visits.some(([, { kind }]) => kind === 'answered');
  const problems = addresses.flatMap((address) => {
    const visited = found.get(address.url);
    return [visited && judge(address, visited, { online }), missingArchive(address)];
  });
  return inOrder(problems.filter((problem) => problem !== undefined));
}
