import { createServer } from 'node:http';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

/**
 * The peer: a generic GraphQL layer over the same database, as the same role in the same scope, under row security.
 * Arguments: address of the database, province, port.
 */
const [connectionString = '', province = '', port = ''] = process.argv.slice(2);
const layer = postgraphile({
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString, schemas: ['public'], pubsub: false })],
  grafast: { context: { pgSettings: { 'app.scope': 'province', 'app.province_code': province } } },
  grafserv: { graphqlPath: '/graphql', graphiql: false, watch: false },
});
const served = layer.createServ(grafserv);
const answer = served.createHandler();
await layer.getSchema();
createServer((request, response) => {
  if (request.url === '/readyz') response.end('ready');
  else void answer(request, response);
}).listen(Number(port), '127.0.0.1');
