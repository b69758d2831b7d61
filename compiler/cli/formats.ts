import { InvalidArgumentError } from 'commander'

export const formatNames = [
  'text',
  'concise',
  'json',
  'sarif',
  'github',
  'gitlab',
  'junit',
  'markdown',
  'rdjson',
] as const
export type FormatName = (typeof formatNames)[number]

/** A format and the file it goes to; `null` for stdout. */
export interface Output {
  readonly format: FormatName
  readonly file: string | null
}

/** Collects a repeatable `--format NAME[=FILE]`. */
export function collectFormat(value: string, before: readonly Output[] = []): readonly Output[] {
  const split = value.indexOf('=')
  const name = split === -1 ? value : value.slice(0, split)
  const format = formatNames.find((one) => one === name)
  if (!format) throw new InvalidArgumentError(`Formats are ${formatNames.join(', ')}.`)
  const file = split === -1 ? null : value.slice(split + 1)
  if (file === '') throw new InvalidArgumentError('A file name is missing after `=`.')
  const found: Output = { format, file }
  if (before.some((one) => one.file === found.file)) {
    throw new InvalidArgumentError(file === null ? 'Only one format can go to stdout.' : `\`${file}\` is given twice.`)
  }
  return [...before, found]
}

/** What is printed where: text on stdout unless another format was asked for there. */
export const outputsOf = (asked: readonly Output[]): readonly Output[] =>
  asked.some((one) => one.file === null) ? asked : [{ format: 'text', file: null }, ...asked]
