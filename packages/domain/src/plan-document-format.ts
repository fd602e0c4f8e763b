/** Name and version of the interchange form: what a reader of documents prints and what the product exchanges. A file of its own, because the reader needs nothing else of the schema, which takes longer to load than a plan to read. */
export const PLAN_DOCUMENT_FORMAT = 'sujarit.plan-document/1';
