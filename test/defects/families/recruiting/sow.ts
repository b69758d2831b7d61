import type { Sown, Token } from '../../mutation.ts'

/** Anything that begins in the line of a text. */
export const line = (file: string, text: string): Token => ({ at: 'line', file: `${file}.yaml`, text })

/** One line of the recruiting company changed; without a token, it is found in the line that was changed. */
export const sow = (
  id: string,
  file: string,
  from: string,
  to: string,
  rule: string,
  token: Token = line(file, to),
  severity?: 'any',
): Sown => ({
  id,
  base: 'recruiting',
  edit: { do: 'replace', file: `${file}.yaml`, from, to },
  rules: [rule],
  token,
  ...(severity && { severity }),
})
