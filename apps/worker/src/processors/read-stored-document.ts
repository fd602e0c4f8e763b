import { readWithLibreOffice } from '@sujarit/documents/office-conversion/read-with-libreoffice';
import type { FrameworkOutline } from '@sujarit/documents/plan-reader/framework-outline';
import type { ReadPlanResult } from '@sujarit/documents/plan-reader/read-plan-document';
import { readInThread } from '@sujarit/documents/reading-thread/read-in-thread';
import { InvalidInput } from '@sujarit/domain/errors';
import type { JobName } from '@sujarit/domain/job-catalogue';
import { tellingWhenFull } from '@sujarit/storage/storage-full';
import type { JobContext } from '../job-context.ts';
import { storedBytes } from './stored-bytes.ts';

type Read = Exclude<ReadPlanResult, { refusal: unknown }>;

/** Reads the plan document of a hash, converted first where only LibreOffice opens it. @throws InvalidInput with the code of its refusal, LimitExceeded STORAGE_FULL */
export async function readStoredDocument(
  { services, signal }: Pick<JobContext<JobName>, 'services' | 'signal'>,
  sha256: string,
  frameworks: FrameworkOutline[],
  onProgress: (done: number, total: number, stage: string) => void = () => undefined,
): Promise<Read> {
  const bytes = await storedBytes(services.storage, sha256, signal);
  const read = await tellingWhenFull(() =>
    readWithLibreOffice(
      bytes,
      (content) => readInThread(content, frameworks, { onProgress, signal }),
      { ...services.libreOffice, signal },
      () => onProgress(0, 0, 'convert'),
    ),
  );
  if (read.refusal) throw new InvalidInput(read.refusal.code, [], { ...read.refusal.params });
  return read;
}
