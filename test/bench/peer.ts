import { freePort } from '../../infra/start/ports.mjs';
import type { BenchDatabase } from './bench-database.ts';
import { startProcess } from './processes.ts';

const figures = `planState projects planBudget reportState reportSentOn inProgress done cannot ordinanceBudget disbursed
  riskLow riskMedium riskHigh riskVeryHigh itaTotal itaLevel itaLastTotal consistent inconsistent`;
const authority = 'rowId code nameTh type districtCode simulated districtByDistrictCode { nameTh }';

/** The same table in the two forms that the peer's schema offers: the authorities with their figures, and the figures with their authority. */
const forms = {
  'by authority': `query($province: String!, $year: Int!, $months: Int!) {
    allAuthorities(condition: { provinceCode: $province }, orderBy: CODE_ASC) { nodes { ${authority}
      authorityRollupsByAuthorityId(condition: { fiscalYear: $year, months: $months }) { nodes { ${figures} } } } } }`,
  'by figures': `query($province: String!, $year: Int!, $months: Int!) {
    allAuthorityRollups(condition: { provinceCode: $province, fiscalYear: $year, months: $months }) { nodes { ${figures}
      authorityByAuthorityId { ${authority} } } } }`,
};
export type PeerForm = keyof typeof forms;

/** PostGraphile over the same database, as the same role in the province's scope (peer-server.ts). */
export async function startPeer(database: BenchDatabase, province: string) {
  const port = await freePort();
  const args = ['bench/peer-server.ts', database.appUrl, province, String(port)];
  const production = { GRAPHILE_ENV: 'production', NODE_ENV: 'production' };
  const peer = await startProcess('test', args, production, { port, logFile: `${database.filesDir}/peer.log` });
  const asking = (form: PeerForm, question: { fiscalYear: number; months: number }) => {
    const variables = { province, year: question.fiscalYear, months: question.months };
    const body = JSON.stringify({ query: forms[form], variables });
    return async () => {
      const answer = await fetch(`${peer.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
      const { data, errors } = (await answer.json()) as { data: PeerAnswer; errors?: unknown };
      if (errors) throw new Error(JSON.stringify(errors));
      return data;
    };
  };
  return { asking, stop: peer.stop };
}

interface Figures {
  projects: number;
  done: number;
}
interface PeerAnswer {
  allAuthorities?: { nodes: { code: string; authorityRollupsByAuthorityId: { nodes: Figures[] } }[] };
  allAuthorityRollups?: { nodes: (Figures & { authorityByAuthorityId: { code: string } })[] };
}

/** Code, projects and done of each row that the peer told. */
export function peerRows({ allAuthorities, allAuthorityRollups }: PeerAnswer): [string, number, number][] {
  const byAuthority = allAuthorities?.nodes.map(
    ({ code, authorityRollupsByAuthorityId: { nodes } }): [string, number, number] => [
      code,
      nodes[0]?.projects ?? 0,
      nodes[0]?.done ?? 0,
    ],
  );
  return (
    byAuthority ??
    allAuthorityRollups?.nodes.map(({ authorityByAuthorityId: { code }, projects, done }) => [code, projects, done]) ??
    []
  );
}
