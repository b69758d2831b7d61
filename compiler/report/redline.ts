import type { Place } from '../diagnostics/place.ts'
import type { Change } from '../diff/change.ts'
import type { PublicBlock } from '../emit/documents/public/document.ts'
import { escapeHtml } from '../emit/documents/public/print/escape-html.ts'
import { style } from '../emit/documents/public/print/style.ts'
import type { Revision } from '../emit/documents/public/revisions.ts'
import type { Sentence } from '../emit/documents/public/sentence.ts'
import { lineChanges } from '../verify/documents/line-changes.ts'
import { markdownText } from './markdown-escape.ts'

/** Whether people have to be told ahead, by what the diff says of the facts that the changed sentences stand on. */
export type Weight = 'material' | 'minor'

/** A part of a text: what was taken out, what was put in, or what is as before. */
interface Piece {
  readonly kind: 'heading' | 'text'
  readonly mark: 'out' | 'in' | 'same'
  readonly text: string
}

/**
 * Material: something widens at a fact that a changed sentence stands on, or the diff names none there. Minor: all that
 * changed there narrows or is worded otherwise.
 */
export function weightOf({ gone, come }: Revision, changes: readonly Change[]): Weight {
  const classes = changes.flatMap(({ class: kind, at }) => (at ? [{ kind, place: at.place }] : []))
  const minor = [...gone, ...come].every((sentence) => {
    const touching = classes.filter(({ place }) => sentence.facts.some((fact) => meets(fact, place)))
    return touching.length > 0 && touching.every(({ kind }) => kind !== 'widens')
  })
  return minor ? 'minor' : 'material'
}

/** Whether one of two places lies in the other. */
const meets = (a: Place, b: Place): boolean =>
  a.section === b.section && a.name === b.name && a.path.slice(0, b.path.length).every((step, i) => step === b.path[i])

/** The texts of a notice in one, with what was taken out and put in. */
function piecesOf({ before, after }: Revision): readonly Piece[] {
  const [was, is] = [flat(before), flat(after)]
  const keys = (pieces: readonly Flat[]): readonly string[] => pieces.map(({ kind, text }) => `${kind}\n${text}`)
  const pieces: Piece[] = []
  let at = 0
  for (const { line, expected, actual } of lineChanges(keys(was), keys(is))) {
    pieces.push(...is.slice(at, line - 1).map((piece): Piece => ({ ...piece, mark: 'same' })))
    const out = expected.map((key): Piece => ({ ...fromKey(key), mark: 'out' }))
    const put = actual.map((key): Piece => ({ ...fromKey(key), mark: 'in' }))
    // Where as many sentences come as go, each stands below the one that it replaces.
    pieces.push(...(out.length === put.length ? out.flatMap((piece, i) => [piece, put[i] ?? piece]) : [...out, ...put]))
    at = line - 1 + actual.length
  }
  return [...pieces, ...is.slice(at).map((piece): Piece => ({ ...piece, mark: 'same' }))]
}

type Flat = Omit<Piece, 'mark'>

const fromKey = (key: string): Flat => {
  const end = key.indexOf('\n')
  return { kind: key.slice(0, end) === 'heading' ? 'heading' : 'text', text: key.slice(end + 1) }
}

const flat = ({ title, blocks }: Revision['before']): readonly Flat[] => [
  { kind: 'heading', text: title },
  ...blocks.flatMap(piecesIn),
]

const piecesIn = (block: PublicBlock): readonly Flat[] => {
  if (block.kind === 'heading') return [{ kind: 'heading', text: block.text }]
  const said =
    block.kind === 'paragraph' ? block.sentences : block.kind === 'list' ? block.items.flat() : block.rows.flat(2)
  return said.map(({ text }: Sentence) => ({ kind: 'text', text }))
}

const titles: Readonly<Record<Weight, string>> = {
  material: 'Material: tell the people concerned before it holds (Art. 13(3)).',
  minor: 'Minor: nothing widens at what the changed sentences stand on.',
}

/** What is as before is left out, but for the headings above what changed. */
function shown(pieces: readonly Piece[]): readonly Piece[] {
  const kept: Piece[] = []
  let heading: Piece | null = null
  for (const piece of pieces) {
    if (piece.mark === 'same') {
      if (piece.kind === 'heading') heading = piece
      continue
    }
    if (heading) kept.push(heading)
    heading = null
    kept.push(piece)
  }
  return kept
}

/** What a redline is made from. */
export interface Redline {
  readonly revision: Revision
  readonly weight: Weight
}

/** Revisions with their weight; none where no notice reads otherwise. */
export const redlinesOf = (revisions: readonly Revision[], changes: readonly Change[]): readonly Redline[] =>
  revisions.map((revision) => ({ revision, weight: weightOf(revision, changes) }))

/** The redlines as GitHub-flavoured Markdown: what was taken out is struck, what was put in is bold. */
export function redlineMarkdown(redlines: readonly Redline[]): string {
  if (redlines.length === 0) return 'No notice reads otherwise.\n'
  return redlines
    .map(({ revision, weight }) =>
      [
        `# ${markdownText(revision.after.title)} (\`${revision.name}\`)`,
        titles[weight],
        ...shown(piecesOf(revision)).map(({ kind, mark, text }) => {
          const body = markdownText(text)
          const marked = mark === 'out' ? `~~${body}~~` : mark === 'in' ? `**${body}**` : body
          return kind === 'heading' ? `## ${marked}` : `${mark === 'out' ? '−' : '+'} ${marked}`
        }),
      ].join('\n\n'),
    )
    .join('\n\n')
    .concat('\n')
}

/** The whole texts as one page, with `<del>` and `<ins>`. */
export function redlineHtml(redlines: readonly Redline[]): string {
  const body = redlines.flatMap(({ revision, weight }) => [
    `<section lang="${revision.after.language}">`,
    `<h1>${escapeHtml(revision.after.title)}</h1>`,
    `<p class="weight" lang="en">${escapeHtml(titles[weight])}</p>`,
    ...piecesOf(revision).map(({ kind, mark, text }) => {
      const said = escapeHtml(text)
      const marked = mark === 'out' ? `<del>${said}</del>` : mark === 'in' ? `<ins>${said}</ins>` : said
      return kind === 'heading' ? `<h2>${marked}</h2>` : `<p>${marked}</p>`
    }),
    '</section>',
  ])
  return `${[
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<title>Redline</title>',
    `<style>${style}\ndel{color:var(--alert)}ins{font-weight:600}.weight{font-weight:700}</style>`,
    '</head>',
    '<body>',
    '<main>',
    ...(body.length > 0 ? body : ['<p>No notice reads otherwise.</p>']),
    '</main>',
    '</body>',
    '</html>',
  ].join('\n')}\n`
}
