/** What the express host hands to every loader and action of a Remix app. */
export interface HostContext {
  [name: string]: unknown;
  /** CSP nonce of this request, base64 */
  nonce: string;
  /** id that goes to the log, to the API and onto error pages */
  requestId: string;
  /** address of the visitor as far as the trusted proxies tell it */
  clientAddress: string;
  /** the request's own log */
  log: { error: (facts: unknown, message: string) => void };
}

declare module '@remix-run/node' {
  interface AppLoadContext extends HostContext {}
}
