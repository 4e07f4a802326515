/** Inflating under a limit. fflate believes the declared size and cannot be stopped but by throwing. */
import { Inflate, Unzlib } from 'fflate';

/** Deflate makes at most 1032 bytes of one, so a piece of this size cannot outgrow memory before the limit is seen. */
const PIECE = 4096;

/**
 * Inflates and hands on piece by piece.
 * @param limit bytes that may come out
 * @returns `ended`; `limit` when more came out than allowed; `broken` when the data is not sound
 */
export function inflate(
  packed: Uint8Array,
  wrapped: 'raw' | 'zlib',
  limit: number,
  take: (part: Uint8Array) => void,
): 'ended' | 'limit' | 'broken' {
  let size = 0;
  const onData = (part: Uint8Array): void => {
    size += part.length;
    if (size > limit) throw new Error('limit');
    take(part);
  };
  const inflater = wrapped === 'raw' ? new Inflate(onData) : new Unzlib(onData);
  try {
    for (let at = 0; at === 0 || at < packed.length; at += PIECE)
      inflater.push(packed.subarray(at, at + PIECE), at + PIECE >= packed.length);
    return 'ended';
  } catch {
    return size > limit ? 'limit' : 'broken';
  }
}
