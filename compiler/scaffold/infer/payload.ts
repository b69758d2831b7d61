import { keepNumbers } from '../../../runtime/contract/exact-number.ts'

/** A sample as its sender sends it, or why it cannot be used. */
export type Payload = { readonly problem: null; readonly value: object } | { readonly problem: string }

/** The largest sample, in bytes. */
export const largestSample = 4 * 1024 * 1024

/** Reads a sample. What is said about a broken one quotes nothing of it. */
export function readSample(text: string): Payload {
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''), keepNumbers)
  } catch (error) {
    return { problem: `is not JSON${place(text, error)}.` }
  }
  if (Array.isArray(value)) return { problem: 'holds a list; write each event to a file of its own.' }
  if (typeof value !== 'object' || value === null) return { problem: 'holds no object; a sample is one event.' }
  return { problem: null, value }
}

/** Where the parser stopped, as far as it says so; its message itself quotes the text. */
function place(text: string, error: unknown): string {
  const message = error instanceof Error ? error.message : ''
  if (text.trim() === '') return ': it is empty'
  if (message.startsWith('Unexpected end')) return ': it ends too early'
  const position = /position (\d+)/.exec(message)?.[1]
  if (position === undefined) return ''
  const before = text.slice(0, Number(position)).split('\n')
  return `: see line ${before.length}, column ${(before.at(-1)?.length ?? 0) + 1}`
}
