import { keepNumbers } from '../../../runtime/contract/exact-number.ts'

/** The events of a file as their sender sends them, or why it cannot be used. `list`: they came in one list. */
export type Payload =
  | { readonly problem: null; readonly values: readonly object[]; readonly list: boolean }
  | { readonly problem: string }

/** The largest sample: so many bytes, and no more letters. */
export const largestSample = 4 * 1024 * 1024

const inMiB = (size: number): number => size / 1024 / 1024

/** Reads a sample, a list of samples (HubSpot and SendGrid send no other) or a sample on each line. What is said about a broken one quotes nothing of it. */
export function readSample(text: string): Payload {
  if (text.length > largestSample)
    return { problem: `has ${inMiB(text.length).toFixed(1)} MiB; at most ${inMiB(largestSample)} MiB are read.` }
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''), keepNumbers)
  } catch (error) {
    const lines = eachLine(text)
    return lines === null
      ? { problem: `is not JSON${place(text, error)}.` }
      : { problem: null, values: lines, list: false }
  }
  const list = Array.isArray(value)
  const values: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (values.length === 0) return { problem: 'holds an empty list; a sample is an event, or a list of them.' }
  if (!values.every(isObject)) {
    return {
      problem: list
        ? 'holds a list with elements that are no objects; each has to be an event.'
        : 'holds no object; a sample is one event.',
    }
  }
  return { problem: null, values, list }
}

/** An event on each line, as logs and exports have them (JSON Lines); `null` where any line is none. */
function eachLine(text: string): readonly object[] | null {
  const lines = text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n/)
    .filter((line) => line.trim() !== '')
  if (lines.length < 2 || !lines.every((line) => /^\s*\{.*\}\s*$/.test(line))) return null
  try {
    const values: readonly unknown[] = lines.map((line) => JSON.parse(line, keepNumbers))
    return values.every(isObject) ? values : null
  } catch {
    return null
  }
}

/** Where events say of which type they are. */
const sayType = ['type', 'event', 'event_type', 'eventType', 'event_name', 'eventName', 'topic', 'trigger']

/**
 * Why samples seem to be of several event types, `null` where they do not. Merged into one, whoever they describe would
 * become one person.
 */
export function severalTypes(samples: readonly object[]): string | null {
  for (const name of sayType) {
    const said = samples.map((sample) => (sample as Record<string, unknown>)[name])
    // Each of them says it, in a word: a sentence is no type, nor is what has a number of its own.
    if (!said.every((one) => typeof one === 'string' && /^[A-Za-z][\w.:/-]{0,99}$/.test(one) && !/\d{4}/.test(one)))
      continue
    const types = new Set(said).size
    if (types > 1) return `\`${name}\` says that they are of ${types} types`
  }
  const shapes = samples.slice(0, mostCompared).map((sample) => new Set(Object.keys(sample)))
  return shapes.some((one, i) => shapes.slice(i + 1).some((other) => isUnlike(one, other)))
    ? 'some of them have few fields in common'
    : null
}

/** Each of so many samples is compared with each. */
const mostCompared = 50
/** Samples with fewer fields than this are too short to be told apart. */
const fewestFields = 4

/** Whether less than half of what the shorter sample holds is in the other. */
function isUnlike(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  const least = Math.min(one.size, other.size)
  return least >= fewestFields && [...one].filter((name) => other.has(name)).length * 2 < least
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

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
