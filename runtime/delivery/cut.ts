/** A text as a channel takes it. */
export interface Fitted {
  readonly text: string
  /** It was longer than the channel takes, and ends in `…`. */
  readonly cut: boolean
}

/** The first `length` UTF-16 units, the last of them `…` when something was cut, without half a character before it. */
export function fitted(text: string, length: number): Fitted {
  if (text.length <= length) return { text, cut: false }
  const end = length - 1
  const last = text.charCodeAt(end - 1)
  return { text: `${text.slice(0, last >= 0xd800 && last <= 0xdbff ? end - 1 : end)}…`, cut: true }
}

const FENCE = '```'

/** Fields as JSON in a block of code, as a whole no longer than `length`: what ends such a block is written as JSON can. */
export function fitJson(body: object, length: number, language = '', encode = (json: string): string => json): Fitted {
  const json = encode(JSON.stringify(body, null, 2).replaceAll(FENCE, '\\u0060\\u0060\\u0060'))
  const head = language === '' ? FENCE : `${FENCE}${language}\n`
  const { text, cut } = fitted(json, length - head.length - FENCE.length)
  return { text: `${head}${text}${FENCE}`, cut }
}
