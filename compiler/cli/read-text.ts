import { readFileSync, statSync } from 'node:fs'
import { resolve } from 'node:path'
import { onDisk } from './disk.ts'
import type { Io } from './io.ts'
import { UsageError } from './usage-error.ts'

/**
 * A text file as UTF-8, or as UTF-16 where its byte order mark says so; without the mark.
 *
 * @throws UsageError when it cannot be read, is larger than `most` bytes or is neither
 */
export async function readText(file: string, most: number, io: Io): Promise<string> {
  const text = unicode(await readBytes(file, most, io))
  if (text === null) throw notText(file)
  return text
}

/** A text file, and whether it was read by the code page that spreadsheets of Western Europe save CSV in. */
export interface ListText {
  readonly text: string
  readonly western: boolean
}

/**
 * A text file as `readText` reads it, or, where it is no Unicode text, as Windows-1252.
 *
 * @throws UsageError as `readText` does, and when its letters are not those of Western Europe
 */
export async function readListText(file: string, most: number, io: Io): Promise<ListText> {
  const bytes = await readBytes(file, most, io)
  const text = unicode(bytes)
  if (text !== null) return { text, western: false }
  const western = new TextDecoder('windows-1252').decode(bytes)
  if (!plausible(western)) throw notText(file)
  return { text: western, western: true }
}

const notText = (file: string): UsageError =>
  new UsageError(`\`${file}\` is not UTF-8 text; save it as UTF-8 (spreadsheets: "CSV UTF-8").`)

function unicode(bytes: Buffer): string | null {
  // What spreadsheets call Unicode text says so in its first two bytes.
  const mark = bytes.length < 2 ? 0 : bytes.readUInt16BE(0)
  const encoding = mark === 0xfffe ? 'utf-16le' : mark === 0xfeff ? 'utf-16be' : 'utf-8'
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** Letters with marks by language, each with those that names of its neighbours bring. */
const alphabets = ['äöüß', 'àâçéèêëîïôùûüÿœæ', 'áéíóúñüïç', 'áâãàçéêíóôõú', 'àèéìíîòóù', 'åäöæøé'].map(
  (letters) => new Set(`${letters}äöüßéèêáíóçñåøë`),
)

/**
 * Whether a text has the letters of a language of Western Europe, and nothing that reading another code page leaves behind:
 * control characters, signs or capitals within words, three letters with marks in a row.
 */
const plausible = (text: string): boolean => {
  const marked = new Set(
    text
      .toLowerCase()
      .match(/\P{ASCII}/gu)
      ?.filter((letter) => /\p{L}/u.test(letter)),
  )
  return (
    alphabets.some((alphabet) => [...marked].every((letter) => alphabet.has(letter))) &&
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for.
    !/[\u0000-\u0008\u000e-\u001f\u0080-\u009f]/.test(text) &&
    !/\p{L}[\u00a1-\u00a9\u00ab-\u00ac\u00ae-\u00b3\u00b5\u00b6\u00b8\u00b9\u00bb-\u00bf\u2018\u201a-\u201e\u2020-\u2022\u2030]\p{L}/u.test(
      text,
    ) &&
    !/\p{Ll}[ŠŽŸŒ\u00c0-\u00de]\p{Ll}|(?:(?!\p{ASCII})\p{L}){3}|õ(?!e)/u.test(text)
  )
}

async function readBytes(file: string, most: number, io: Io): Promise<Buffer> {
  const path = resolve(io.cwd, file)
  return onDisk(`read \`${file}\``, () => {
    const { size } = statSync(path)
    if (size > most) {
      throw new UsageError(
        `\`${file}\` has ${(size / 1048576).toFixed(1)} MiB; at most ${most / 1048576} MiB are read.`,
      )
    }
    return readFileSync(path)
  })
}
