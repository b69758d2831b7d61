import type { PublicBlock, PublicDocument } from '../document.ts'
import type { Sentence } from '../sentence.ts'
import { factTexts, statementIds } from '../statement-ids.ts'
import { voiceOf } from '../voice.ts'
import { escapeHtml } from './escape-html.ts'
import { style } from './style.ts'

/**
 * A document as one HTML file that needs no other: what each sentence stands on is in its `data-` attributes, which
 * readers do not see.
 */
export function publicHtml(document: PublicDocument, digest: string, draft: boolean): string {
  const voice = voiceOf(document.language)
  const ids = statementIds(document)
  const anchors = anchorsOf(document)
  const span = (sentence: Sentence): string => {
    const data = [
      ['statement', ids.get(sentence) ?? ''],
      ['facts', factTexts(sentence).join(' ')],
      ['kept-by', sentence.keptBy ?? ''],
      ['article', sentence.article ?? ''],
    ] as const
    const attributes = data.flatMap(([name, value]) => (value === '' ? [] : [` data-${name}="${escapeHtml(value)}"`]))
    const missing = sentence.missing ? ' class="missing"' : ''
    return `<span${missing}${attributes.join('')}>${escapeHtml(sentence.text)}</span>`
  }
  const print = (block: PublicBlock): string => {
    if (block.kind === 'heading') {
      const id = anchors.get(block)
      const facts = factTexts(block).join(' ')
      const attributes = `${id === undefined ? '' : ` id="${id}"`}${facts === '' ? '' : ` data-facts="${escapeHtml(facts)}"`}`
      return `<h${block.level}${attributes}>${escapeHtml(block.text)}</h${block.level}>`
    }
    if (block.kind === 'paragraph') return `<p>${block.sentences.map(span).join(' ')}</p>`
    if (block.kind === 'list')
      return `<ul>\n${block.items.map((item) => `<li>${item.map(span).join(' ')}</li>`).join('\n')}\n</ul>`
    const head = block.columns.map((column) => `<th scope="col">${escapeHtml(column)}</th>`).join('')
    const rows = block.rows.map(
      (cells) =>
        `<tr>${cells.map((cell, i) => `<td data-column="${escapeHtml(block.columns[i] ?? '')}">${cell.map(span).join('')}</td>`).join('')}</tr>`,
    )
    return `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${rows.join('\n')}\n</tbody>\n</table>`
  }
  const links = [...anchors].map(([{ text }, id]) => `<li><a href="#${id}">${escapeHtml(text)}</a></li>`)
  const contents =
    links.length < 3
      ? []
      : [
          `<nav aria-labelledby="contents"><h2 id="contents">${escapeHtml(voice.text('contents', {}))}</h2><ul>${links.join('')}</ul></nav>`,
        ]
  return `${[
    '<!doctype html>',
    `<html lang="${document.language}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="bylaw-declaration" content="${escapeHtml(digest)}">`,
    `<title>${escapeHtml(document.title)}</title>`,
    ...(document.feed !== null && document.feed.entries.length > 0
      ? [
          `<link rel="alternate" type="application/atom+xml" href="${escapeHtml(document.name)}.atom">`,
          `<link rel="alternate" type="application/feed+json" href="${escapeHtml(document.name)}.feed.json">`,
        ]
      : []),
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    '<main>',
    `<h1>${escapeHtml(document.title)}</h1>`,
    ...(draft ? [`<p class="draft">${escapeHtml(voice.text('draft', {}))}</p>`] : []),
    ...contents,
    ...document.blocks.map(print),
    '</main>',
    '</body>',
    '</html>',
  ].join('\n')}\n`
}

type Heading = Extract<PublicBlock, { kind: 'heading' }>

/** The sections by an anchor: their number, for their names are of a language. */
function anchorsOf({ blocks }: PublicDocument): ReadonlyMap<Heading, string> {
  const sections = blocks.filter((block) => block.kind === 'heading').filter(({ level }) => level === 2)
  return new Map(sections.map((section, i) => [section, `section-${i + 1}`]))
}
