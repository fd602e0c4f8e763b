/** Why a file was not read at all. The apps say it in words; `format` is the kind that was recognised. */
export type RefusalCode =
  | 'EMPTY'
  | 'TOO_LARGE'
  | 'UNSUPPORTED_FORMAT'
  | 'NOT_TEXT'
  | 'DAMAGED'
  | 'ENCRYPTED'
  | 'NO_TEXT_LAYER';
export type RefusedFormat =
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'pptx'
  | 'odt'
  | 'ods'
  | 'legacy-office'
  | 'image'
  | 'archive'
  | 'other';

export type Refusal = {
  readonly code: RefusalCode;
  readonly params: {
    readonly format?: RefusedFormat;
    readonly bytes?: number;
    readonly limit?: number;
    readonly letters?: number;
  };
};
