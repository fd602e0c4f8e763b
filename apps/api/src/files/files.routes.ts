import type { Identity } from '@sujarit/auth/identity/open-identity';
import type { Database } from '@sujarit/db/tenant-unit';
import { LimitExceeded, NotFound } from '@sujarit/domain/errors';
import type { Storage } from '@sujarit/storage/open-storage';
import express, { type Router } from 'express';
import { rateLimit } from 'express-rate-limit';
import type { Logger } from 'pino';
import { answerFailure } from './answer-failure.ts';
import { bulkItemFileRoute } from './bulk-item-file.route.ts';
import { emptyPlanWorkbookRoute } from './empty-plan-workbook.route.ts';
import { evidenceFileRoute } from './evidence-file.route.ts';
import { exportFileRoute } from './export-file.route.ts';
import { importFileRoute } from './import-file.route.ts';
import { itaTemplateRoute } from './ita-template.route.ts';
import { planWorkbookRoute } from './plan-workbook.route.ts';
import { sheetFileRoute } from './sheet-file.route.ts';
import { sheetRowsRoute } from './sheet-rows.route.ts';
import { tenantTemplateRoute } from './tenant-template.route.ts';
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
  router.post('/', fewUploads(), uploadRoute(parts));
  router.get('/evidence/:authorityId/:evidenceId', evidenceFileRoute(parts));
  router.get('/import/:authorityId/:importId', importFileRoute(parts));
  router.get('/bulk-item/:itemId', bulkItemFileRoute(parts));
  router.get('/export/:exportId/:format', exportFileRoute(parts));
  router.get('/sheet/ita/:fiscalYear', itaTemplateRoute(parts));
  router.get('/sheet/tenants', tenantTemplateRoute(parts));
  router.get('/sheet/:sheetId', sheetFileRoute(parts));
  router.get('/sheet/:sheetId/refused', sheetRowsRoute(parts, 'refused'));
  router.get('/sheet/:sheetId/outcome', sheetRowsRoute(parts, 'outcome'));
  router.get('/plan/:authorityId/:planId', planWorkbookRoute(parts));
  router.get('/plan/empty', emptyPlanWorkbookRoute(parts));
  router.use(() => {
    throw new NotFound('FILE_NOT_FOUND');
  });
  router.use(answerFailure(parts.log));
  return router;
}

const uploadWindow = { seconds: 600, most: 300 };

/** Bounds what one address brings, so that nobody fills the storage by a loop. */
function fewUploads() {
  return rateLimit({
    windowMs: uploadWindow.seconds * 1000,
    limit: uploadWindow.most,
    standardHeaders: false,
    legacyHeaders: false,
    handler: (_request, _response, next) => next(new LimitExceeded('TOO_MANY_UPLOADS', { ...uploadWindow })),
  });
}
