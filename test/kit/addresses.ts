/** Where the running Sujarit of an end-to-end test answers: told by `npm test`, or the usual ports of `npm start`. */
export const addresses = {
  api: process.env.E2E_API_URL ?? 'http://localhost:4000/graphql',
  admin: process.env.E2E_ADMIN_URL ?? 'http://localhost:3000',
  rollup: process.env.E2E_ROLLUP_URL ?? 'http://localhost:3001',
};
