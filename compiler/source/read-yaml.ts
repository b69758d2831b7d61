import { isAscii } from 'node:buffer'
import { type FileHandle, open } from 'node:fs/promises'
import { isDeclaration, isOurs } from './ours.ts'

const largest = 4 * 1024 * 1024
const glimpse = 64 * 1024

/** What reading one file gave; `foreign` is a YAML file that is not a declaration. */
export type Reading =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'foreign' }
  | { readonly kind: 'refused'; readonly message: string; readonly help: string }

/**
 * Reads one file as UTF-8, without a byte order mark. At most 4 MiB are read.
 *
 * @param named the user named this very file: it is then a declaration whatever it holds
 */
export async function readYaml(path: string, named: boolean): Promise<Reading> {
  let handle: FileHandle | undefined
  try {
    handle = await open(path, 'r')
    const { size } = await handle.stat()
    const bytes = Buffer.alloc(Math.min(size, largest) + 1)
    if (size > largest) return tooLarge(await fill(handle, bytes.subarray(0, glimpse)), size, named)
    const filled = await fill(handle, bytes)
    return filled.length > size ? tooLarge(filled, filled.length, named) : decode(filled, named)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    if (code === undefined) throw error
    const message =
      code === 'EACCES' ? 'The file may not be read: permission denied.' : `The file cannot be read (${code}).`
    return { kind: 'refused', message, help: 'Make it readable, or move it away.' }
  } finally {
    await handle?.close()
  }
}

async function fill(handle: FileHandle, buffer: Buffer): Promise<Buffer> {
  let length = 0
  while (length < buffer.length) {
    const { bytesRead } = await handle.read(buffer, length, buffer.length - length, length)
    if (bytesRead === 0) break
    length += bytesRead
  }
  return buffer.subarray(0, length)
}

function tooLarge(beginning: Buffer, size: number, named: boolean): Reading {
  if (!named && !isDeclaration(beginning.toString('latin1'))) return { kind: 'foreign' }
  const mebibytes = (size / 1024 / 1024).toFixed(1)
  return {
    kind: 'refused',
    message: `The file has ${mebibytes} MiB; a declaration has at most 4 MiB.`,
    help: 'Split it into several files: they merge by section.',
  }
}

function decode(bytes: Buffer, named: boolean): Reading {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (wide) {
    const text = new TextDecoder(bytes[0] === 0xff ? 'utf-16le' : 'utf-16be').decode(bytes)
    if (!named && !isOurs(text)) return { kind: 'foreign' }
    return { kind: 'refused', message: 'The file is written in UTF-16.', help: 'Save it as UTF-8.' }
  }
  // Bytes above 127 do not matter for the test.
  const text = bytes.toString('latin1')
  if (!named && !isOurs(text)) return { kind: 'foreign' }
  const nul = bytes.indexOf(0)
  if (nul >= 0) {
    const message = `The file is not text: it has a NUL byte at offset ${nul} (line ${lineAt(bytes, nul)}).`
    return { kind: 'refused', message, help: 'Remove it; if the file is something else, give it another name.' }
  }
  if (isAscii(bytes)) return { kind: 'text', text }
  try {
    return { kind: 'text', text: new TextDecoder('utf-8', { fatal: true }).decode(bytes) }
  } catch {
    const offset = firstInvalid(bytes)
    return {
      kind: 'refused',
      message: `The file is not UTF-8: the byte at offset ${offset} (line ${lineAt(bytes, offset)}) begins no character.`,
      help: 'Save it as UTF-8.',
    }
  }
}

const lineAt = (bytes: Buffer, offset: number): number => {
  let line = 1
  for (let i = bytes.indexOf(10); i >= 0 && i < offset; i = bytes.indexOf(10, i + 1)) line++
  return line
}

/** The offset of the first byte that is not UTF-8: where decoding puts a replacement that the file does not hold. */
function firstInvalid(bytes: Buffer): number {
  const text = bytes.toString('utf8')
  let offset = 0
  let from = 0
  for (let i = text.indexOf('\uFFFD'); i >= 0; i = text.indexOf('\uFFFD', from)) {
    offset += Buffer.byteLength(text.slice(from, i))
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd) return offset
    offset += 3
    from = i + 1
  }
  return bytes.length
}
