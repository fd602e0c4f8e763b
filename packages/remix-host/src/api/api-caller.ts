import type { ApiSettings } from './api-settings.ts';
import { createAuthCaller } from './auth-caller.ts';
import { createFileCaller } from './file-caller.ts';
import { createGraphQLCaller } from './graphql-caller.ts';

/** The one way from a Remix app to the API: GraphQL, sign-in service and files. Each app makes one in app/api.server.ts. */
export function createApiCaller(settings: ApiSettings) {
  return {
    settings,
    ...createGraphQLCaller(settings),
    ...createAuthCaller(settings),
    ...createFileCaller(settings),
  };
}

export type ApiCaller = ReturnType<typeof createApiCaller>;
