/** Why a file was not read at all. The apps say it in words; `format` is the kind that was recognised. */
export type RefusalCode =
  | 'EMPTY'
  | 'TOO_LARGE'
  | 'UNSUPPORTED_FORMAT'
  | 'ENCRYPTED'
  | 'NO_TEXT_LAYER'
  | 'NOT_TEXT'
  | 'DAMAGED'
  | 'NOT_CONVERTED'
  | 'READING_TOO_LONG'
  | 'READING_TOO_LARGE';
export type RefusedFormat =
  | 'pdf'
  | 'docx'
  | 'xlsx'
  | 'doc'
  | 'xls'
  | 'rtf'
  | 'odt'
  | 'ods'
  | 'presentation'
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
    readonly seconds?: number;
    readonly megabytes?: number;
  };
};
