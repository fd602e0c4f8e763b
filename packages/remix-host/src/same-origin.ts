import type { RequestHandler } from 'express';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);

interface OriginFacts {
  method: string;
  /** the request's Host header */
  host: string | undefined;
  origin: string | undefined;
  secFetchSite: string | undefined;
}

/**
 * May this request change something? Browsers tell by Sec-Fetch-Site (where the page is trustworthy) or Origin
 * where a request comes from; one that tells neither is not a page of ours.
 */
export function isSameOrigin(facts: OriginFacts, publicOrigin: string): boolean {
  if (SAFE_METHODS.has(facts.method)) return true;
  if (facts.secFetchSite !== undefined) return facts.secFetchSite === 'same-origin';
  if (facts.origin === undefined || !URL.canParse(facts.origin)) return false;
  return facts.origin === publicOrigin || new URL(facts.origin).host === facts.host;
}

/** Refuses (403) every changing request that does not come from a page of this app. */
export function requireSameOrigin(publicOrigin: string): RequestHandler {
  return (req, res, next) => {
    const facts: OriginFacts = {
      method: req.method,
      host: req.get('host'),
      origin: req.get('origin'),
      secFetchSite: req.get('sec-fetch-site'),
    };
    if (isSameOrigin(facts, publicOrigin)) {
      next();
      return;
    }
    res.status(403).type('text/plain').send('This request did not come from a page of this site.');
  };
}
