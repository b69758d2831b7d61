import { expect } from 'vitest'

/**
 * That a text, or some bytes, are not found in others, in any of the encodings in which one finds something by looking:
 * as they are, in hexadecimal, in base64 at its three alignments, in URLs and in UTF-16.
 */
export function expectUnreadable(bytes: Buffer, what: string | Uint8Array): void {
  const plain = Buffer.from(what)
  const text = plain.toString('latin1')
  const hex = plain.toString('hex')
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), plain])
      .toString('base64')
      .slice(4, -4),
  )
  const utf16 = [Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()]
  const forms = [plain, hex, hex.toUpperCase(), ...base64, ...utf16, encodeURIComponent(plain.toString())]
  for (const form of forms) expect(bytes.includes(form)).toBe(false)
}
