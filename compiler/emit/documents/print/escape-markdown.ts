/** Controls, line separators, and characters that are invisible or reorder what a reader sees. */
const unreadable =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it is about
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** What most texts are: visible ASCII with single blanks inside, in which there is nothing to replace. */
const readable = /^[!-~]+(?: [!-~]+)*$/

/** A text on one line, without what cannot be seen. */
export const oneLine = (text: string): string =>
  readable.test(text) ? text : text.replace(unreadable, ' ').replaceAll(/\s+/g, ' ').trim()

const marks = /[\\`*[\]~|]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu

/** Texts without anything to escape: letters, digits and marks that mean nothing, not begun by what begins a list. */
const harmless = /^[A-Za-z(“"'][A-Za-z0-9 .,:;()'"/%?!-]*$/

/** A text as GitHub-flavoured Markdown that shows it as it is, in a heading, a paragraph, a list or a cell. */
export const escapeMarkdown = (text: string): string => (harmless.test(text) ? oneLine(text) : escaped(text))

const escaped = (text: string): string =>
  oneLine(text)
    .replace(/&(?=#?\w+;)/g, '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(marks, '\\$&')
    .replace(/^([#=+-])/, '\\$1')
    .replace(/^(\d+)([.)])(?=\s|$)/, '$1\\$2')
