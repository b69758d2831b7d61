import { expect } from 'vitest'

/** That a text is not found in bytes, in any of the encodings in which bytes are found by looking. */
export function expectUnreadable(bytes: Buffer, text: string): void {
  const plain = Buffer.from(text)
  const hex = plain.toString('hex')
  const base64 = [0, 1, 2].map((shift) =>
    Buffer.concat([Buffer.alloc(shift), plain])
      .toString('base64')
      .slice(4, -4),
  )
  const utf16 = [Buffer.from(text, 'utf16le'), Buffer.from(text, 'utf16le').swap16()]
  const forms = [plain, hex, hex.toUpperCase(), ...base64, ...utf16, encodeURIComponent(text)]
  for (const form of forms) expect(bytes.includes(form)).toBe(false)
}
