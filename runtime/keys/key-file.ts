import { createSecretKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { KeyUnusable } from './errors.ts'

export const KEY_NAME = 'journal-key'
const KEY_BYTES = 32

/**
 * Reads a key of the journal: 32 bytes as they are, in hexadecimal or in base64 (a trailing newline is fine).
 *
 * @throws KeyUnusable
 */
export function readKeyFile(path: string): KeyObject {
  let content: Buffer
  try {
    content = readFileSync(path)
  } catch {
    throw new KeyUnusable(`\`${path}\` cannot be read; create it with \`openssl rand -hex 32\`.`)
  }
  return readKey(path, content)
}

/**
 * The key in a file or variable; its content is wiped.
 *
 * @throws KeyUnusable
 */
export function readKey(name: string, content: Buffer): KeyObject {
  const key = parseKey(content)
  content.fill(0)
  if (key === null) {
    throw new KeyUnusable(`\`${name}\` must hold 32 random bytes, raw, in hexadecimal or in base64.`)
  }
  const object = createSecretKey(key)
  key.fill(0)
  return object
}

/** The 32 bytes, or `null`. Text of 32 characters is refused: it is half a key in hexadecimal, or a password. */
export function parseKey(content: Uint8Array): Buffer | null {
  const text = Buffer.from(content).toString('latin1').trim()
  if (/^[0-9a-f]{64}$/i.test(text)) return strong(Buffer.from(text, 'hex'))
  if (/^[A-Za-z0-9+/_-]{43}=?$/.test(text)) return strong(Buffer.from(text, 'base64'))
  const printable = /^[\x20-\x7e]*$/.test(text)
  return content.length === KEY_BYTES && !printable ? strong(Buffer.from(content)) : null
}

/** Zeros and other fillings are no key: a random one repeats so few byte values with probability 2^-200. */
const strong = (key: Buffer): Buffer | null => (key.length === KEY_BYTES && new Set(key).size >= 8 ? key : null)
