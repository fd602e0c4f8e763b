import { formatNumber } from '@sujarit/ui/format/number.ts';

/** Bytes as people say them: "820 kB", "1.4 MB". */
export function fileSize(bytes: number): string {
  if (bytes < 1024) return `${bytes} B`;
  const kilobytes = bytes / 1024;
  if (kilobytes < 1024) return `${formatNumber(kilobytes, { decimals: 0 })} kB`;
  return `${formatNumber(kilobytes / 1024, { decimals: [0, 1] })} MB`;
}
