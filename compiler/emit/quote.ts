/**
 * What may not stand as itself in a literal: single quotes, backticks and the backslash; controls and line
 * separators; characters that are invisible or reorder what a reviewer sees; halves of surrogate pairs; and what
 * would end or open something around the literal (`${`, `</`, `<!`, `*` `/`).
 */
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
  /['`\\\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|\$(?=\{)|<(?=[/!])|(?<=\*)\//g

const short: Readonly<Record<string, string>> = { "'": "\\'", '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' }

function escaped(c: string): string {
  const known = short[c]
  if (known !== undefined) return known
  const code = c.charCodeAt(0)
  return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
}

/**
 * A text as a JavaScript and TypeScript literal in single quotes. The one way in which a name or text reaches
 * generated code, comments included: the result has no line break, cannot leave its quotes, and says what it holds
 * to whoever reads it.
 */
export const quote = (text: string): string => `'${text.replace(unsafe, escaped)}'`

/** A text as a key of an object literal or interface; `__proto__` is computed, for a plain one would set the prototype. */
export function quoteKey(text: string): string {
  if (text === '__proto__') return `[${quote(text)}]`
  return /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(text) ? text : quote(text)
}

/** A property of an object as an expression: `event.ref`, `event['full name']`. */
export const quoteAccess = (object: string, name: string): string =>
  /^[A-Za-z_$][A-Za-z0-9_$]*$/.test(name) ? `${object}.${name}` : `${object}[${quote(name)}]`

/** A name in a comment: as it is when it is plain, else as a literal, so that it cannot end the comment. */
export const quoteComment = (text: string): string => (/^[A-Za-z0-9_.*-]+$/.test(text) ? text : quote(text))
