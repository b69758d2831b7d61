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
