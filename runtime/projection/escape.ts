/** Makes text that came from an event harmless where it will be read. Literal text of a template is not escaped. */
export type Escape = (text: string) => string

const slackEntities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/** Slack reads `<...>` as links and mentions and `&` as the start of an entity. */
export const escapeSlack: Escape = (text) =>
  text.replace(/[&<>]/g, (character) => slackEntities[character] ?? character)

/**
 * Discord reads `@everyone`, `@here` and `<@id>` as mentions: a zero-width space after each `@` makes them text. Each,
 * because two values that are harmless alone may meet as `@every` and `one`.
 */
export const escapeDiscord: Escape = (text) => text.replace(/@(?!\u200b)/g, '@\u200b')

/** For sinks that read plain text. */
export const escapeNone: Escape = (text) => text

const whatsAppTwins: Readonly<Record<string, string>> = { '*': '∗', _: 'ˍ', '~': '∼', '`': 'ˋ' }

/**
 * WhatsApp knows formatting characters and no way to escape them: they are replaced by others that look the same, and
 * so is what makes a line a quotation or an item of a list. `_` between letters or digits stays: it formats nothing
 * there, and stands in addresses.
 */
export const escapeWhatsApp: Escape = (text) =>
  text
    .replace(/[*~`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, (character) => whatsAppTwins[character] ?? character)
    .replace(/^([ \t]*)>/gm, '$1›')
    .replace(/^([ \t]*)-(?=[ \t])/gm, '$1–')

/** Mail in plain text formats nothing: only control characters go, and every way to end a line becomes one. */
export const escapeEmail: Escape = (text) =>
  text.replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n').replace(/[\p{Cc}](?<![\n\t])/gu, '')
