import { randomFillSync } from 'node:crypto'

const COUNTS = 2 ** 32

/**
 * 96-bit nonces for a key that lives for years: 64 random bits, drawn by each process and again after 2^32 uses, then a
 * 32-bit counter. Wholly random ones should not be used more often than 2^32 times under one key (NIST SP 800-38D,
 * 8.3), which is five days at 10,000 events a second.
 */
export function createNonces(): () => Buffer {
  const prefix = Buffer.alloc(8)
  let count = COUNTS

  return () => {
    if (count === COUNTS) {
      randomFillSync(prefix)
      count = 0
    }
    const nonce = Buffer.allocUnsafe(12)
    prefix.copy(nonce)
    nonce.writeUInt32BE(count++, 8)
    return nonce
  }
}
