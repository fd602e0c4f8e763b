import type { Identity } from '@sujarit/auth/identity/open-identity';
import type { Database } from '@sujarit/db/tenant-unit';
import { NotFound } from '@sujarit/domain/errors';
import type { Storage } from '@sujarit/storage/open-storage';
import express, { type Router } from 'express';
import type { Logger } from 'pino';
import { answerFailure } from './answer-failure.ts';
import { evidenceFileRoute } from './evidence-file.route.ts';
import { exportFileRoute } from './export-file.route.ts';
import { importFileRoute } from './import-file.route.ts';
import { uploadRoute } from './upload.route.ts';

export interface FileParts {
  identity: Identity;
  database: Database;
  storage: Storage;
  log: Logger;
}

/** Everything under /files: what people bring, and what they take away. */
export function fileRoutes(parts: FileParts): Router {
  const router = express.Router();
  router.post('/', uploadRoute(parts));
  router.get('/evidence/:authorityId/:evidenceId', evidenceFileRoute(parts));
  router.get('/import/:authorityId/:importId', importFileRoute(parts));
  router.get('/export/:exportId/:format', exportFileRoute(parts));
  router.use(() => {
    throw new NotFound('FILE_NOT_FOUND');
  });
  router.use(answerFailure(parts.log));
  return router;
}
