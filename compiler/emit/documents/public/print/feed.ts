import { createHash } from 'node:crypto'
import { json } from '../../../json.ts'
import type { PublicDocument } from '../document.ts'
import { escapeHtml } from './escape-html.ts'

type Feed = NonNullable<PublicDocument['feed']>

/**
 * What was announced, as an Atom feed (RFC 4287); the day of an entry is that of its announcement. Each entry links to the
 * page of the list: without a link, readers such as feedparser open the id instead (`findings/atom-links.sh`).
 */
export function atomFeed({ title, language, feed }: PublicDocument & { readonly feed: Feed }): string {
  const { author, url, entries } = feed
  const updated = entries[0]?.announced ?? '1970-01-01'
  const page = url === null ? [] : [`<link rel="alternate" href="${escapeHtml(url)}"/>`]
  return `${[
    '<?xml version="1.0" encoding="utf-8"?>',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">`,
    `  <id>${idOf(author)}</id>`,
    `  <title>${escapeHtml(title)}</title>`,
    `  <updated>${instant(updated)}</updated>`,
    `  <author><name>${escapeHtml(author)}</name></author>`,
    ...page.map((link) => `  ${link}`),
    ...entries.flatMap((entry) => [
      '  <entry>',
      `    <id>${idOf(author, entry.recipient, entry.announced)}</id>`,
      `    <title>${escapeHtml(entry.name)}</title>`,
      ...page.map((link) => `    ${link}`),
      `    <published>${instant(entry.announced)}</published>`,
      `    <updated>${instant(entry.announced)}</updated>`,
      `    <content type="text">${escapeHtml(textOf(entry))}</content>`,
      '  </entry>',
    ]),
    '</feed>',
  ].join('\n')}\n`
}

/** The same as a JSON feed (jsonfeed.org, version 1.1). */
export const jsonFeed = ({ title, language, feed }: PublicDocument & { readonly feed: Feed }): string =>
  json({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    language,
    ...(feed.url !== null && { home_page_url: feed.url }),
    authors: [{ name: feed.author }],
    items: feed.entries.map((entry) => ({
      id: idOf(feed.author, entry.recipient, entry.announced),
      ...(feed.url !== null && { url: feed.url }),
      title: entry.name,
      content_text: textOf(entry),
      date_published: instant(entry.announced),
    })),
  })

const textOf = ({ sentences }: Feed['entries'][number]): string => sentences.map(({ text }) => text).join(' ')

const instant = (day: string): string => `${day}T00:00:00Z`

/** A name that stays: a UUID of version 8 (RFC 9562) from a hash of what it is of. */
function idOf(...of: readonly string[]): string {
  const hex = createHash('sha256')
    .update(JSON.stringify(['bylaw', 'subprocessors', ...of]))
    .digest('hex')
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ]
  return `urn:uuid:${groups.join('-')}`
}
