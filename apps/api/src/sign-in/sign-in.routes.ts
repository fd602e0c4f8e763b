import { acceptInvitation } from '@sujarit/auth/identity/accept-invitation';
import { refusal } from '@sujarit/auth/identity/auth-answer';
import type { Identity } from '@sujarit/auth/identity/open-identity';
import type { Database } from '@sujarit/db/tenant-unit';
import express, { type Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import { requestIdNow } from '../request-id.ts';
import { readAcceptance } from './acceptance.input.ts';
import { refuseExpected } from './refuse-expected.ts';
import { requireTrustedOrigin } from './trusted-origin.ts';
import { toWebRequest, writeWebResponse } from './web-request.ts';

export interface SignInParts {
  identity: Identity;
  database: Database;
}

const largestBody = '16kb';

/** Everything under /auth: the sign-in library, and taking up an invitation. Described in packages/auth/docs/sign-in.md. */
export function signInRoutes({ identity, database }: SignInParts): Router {
  const router = express.Router();
  router.use(requireTrustedOrigin(identity.trustedOrigins));
  router.use(express.text({ type: 'application/json', limit: largestBody }));

  router.post('/accept-invitation', fewTries(), async (request, response) => {
    const accepted = await acceptInvitation(readAcceptance(request.body), {
      identity,
      database,
      actor: await identity.identifyActor(request.headers),
      requestId: requestIdNow(),
      address: request.ip ?? '',
    });
    response.set('cache-control', 'no-store').json(accepted);
  });

  router.use(async (request, response) => {
    await writeWebResponse(await identity.handler(toWebRequest(request)), response);
  });
  router.use(refuseExpected);
  return router;
}

function fewTries() {
  return rateLimit({
    windowMs: 60_000,
    limit: 20,
    standardHeaders: false,
    legacyHeaders: false,
    handler: (_request, response) => writeWebResponse(refusal(429, 'RATE_LIMITED', 60), response),
  });
}
