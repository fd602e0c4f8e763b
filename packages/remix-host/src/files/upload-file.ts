export interface UploadAnswer {
  status: number;
  body: Record<string, unknown>;
}

export interface UploadOptions {
  /** the app's own upload route; name and purpose are added to it */
  url: string;
  purpose: string;
  /** called with the share sent so far, 0..1 */
  onProgress: (share: number) => void;
  signal?: AbortSignal;
}

/** Sends one file as a raw body from the browser, telling how far it is; rejects when the connection breaks or it is cancelled. */
export function uploadFile(file: File, { url, purpose, onProgress, signal }: UploadOptions): Promise<UploadAnswer> {
  return new Promise((resolve, reject) => {
    const sending = new XMLHttpRequest();
    const query = new URLSearchParams({ name: file.name, purpose });
    sending.open('POST', `${url}?${query}`);
    sending.setRequestHeader('content-type', file.type || 'application/octet-stream');
    sending.responseType = 'json';
    sending.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    sending.onload = () =>
      resolve({ status: sending.status, body: (sending.response ?? {}) as Record<string, unknown> });
    sending.onerror = () => reject(new Error('The connection broke while sending the file'));
    sending.onabort = () => reject(new DOMException('Sending was cancelled', 'AbortError'));
    signal?.addEventListener('abort', () => sending.abort(), { once: true });
    sending.send(file);
  });
}
