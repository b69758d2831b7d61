const limit = 60

/**
 * A text from a user's file as it may stand in a message: in backticks, on one line, at most 60 characters, with
 * everything that could break out of them or hide (quotes, backticks, controls, bidirectional marks) escaped.
 */
export function printable(text: string): string {
  const short = text.length > limit ? `${text.slice(0, limit - 1)}…` : text
  return `\`${short.replace(unsafe, escaped)}\``
}

const unsafe = /["\\`\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu

function escaped(character: string): string {
  if (character === '"' || character === '\\' || character === '\n' || character === '\r' || character === '\t') {
    return JSON.stringify(character).slice(1, -1)
  }
  let out = ''
  for (let i = 0; i < character.length; i++) out += `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`
  return out
}

/** `a`, `b` and `c`; each as {@link printable} prints it. */
export function listed(names: readonly string[], joint: 'and' | 'or' = 'and'): string {
  const shown = names.map(printable)
  const last = shown.pop() ?? ''
  return shown.length === 0 ? last : `${shown.join(', ')} ${joint} ${last}`
}
