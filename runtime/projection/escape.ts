/** Makes text that came from an event harmless where it will be read. Literal text of a template is not escaped. */
export type Escape = (text: string) => string

const slackEntities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

/**
 * Slack reads `<...>` as links and mentions and `&` as the start of an entity; it shows the entities as what they stand
 * for. No other channel has an escape that leaves a text what it is: Discord notifies nobody because each message says so
 * (`allowed_mentions`), and WhatsApp may show some of it in bold.
 */
export const escapeSlack: Escape = (text) =>
  text.replace(/[&<>]/g, (character) => slackEntities[character] ?? character)

/** For everything else. */
export const escapeNone: Escape = (text) => text
