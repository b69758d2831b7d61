import { type Box, type Column, columnTitle, type Shown } from './select.ts'
import { textWidth, wrapText } from './text-width.ts'

/** Widths of things, in pixels of 1/96 inch. */
const box = { width: 176, padding: 12, gap: 10 }
/** On paper there is room; on a screen columns stand closer, so that more of them fit. */
const onPaper = { between: 92, margin: 28 }
const onScreen = { between: 60, margin: 2 }
const type = { title: 13, note: 11, head: 12 }
/** Helvetica Bold is wider than Helvetica by about so much. */
const bold = 1.09
const lineHeight = { title: 17, note: 15 }

interface Placed {
  readonly x: number
  readonly y: number
  readonly height: number
  readonly title: readonly string[]
  readonly note: readonly string[]
}

/** A picture with positions. */
export interface Layout {
  readonly width: number
  readonly height: number
  readonly heads: readonly { readonly x: number; readonly text: string }[]
  /** By number of box. */
  readonly placed: ReadonlyMap<number, Placed>
}

/** Small print below a box's title: what is special about it, and what a recipient gets. */
export function notesOf({ note, gets }: Box): readonly string[] {
  const some = gets.length > 10 ? [...gets.slice(0, 9), `and ${gets.length - 9} more`] : gets
  return [...(note === null ? [] : [note]), ...(some.length === 0 ? [] : [`gets: ${some.join(', ')}`])]
}

/** Boxes in columns from left to right, each column in the middle; the width of a page where it fits. */
export function layOut({ boxes, order }: Shown, top: number, { between, margin } = onPaper): Layout {
  const sized = boxes.map((each) => {
    const room = box.width - 2 * box.padding
    const title = wrapText(each.title, type.title * bold, room, 4)
    const note = notesOf(each).flatMap((text) => wrapText(text, type.note, room, 7))
    const height = 16 + title.length * lineHeight.title + note.length * lineHeight.note
    return { title, note, height }
  })
  const heights = order.map((numbers) =>
    numbers.reduce((sum, number) => sum + (sized[number]?.height ?? 0) + box.gap, -box.gap),
  )
  const inner = Math.max(0, ...heights)
  const placed = new Map<number, Placed>()
  const heads: Layout['heads'][number][] = []
  order.forEach((numbers, i) => {
    const x = margin + i * (box.width + between)
    const column = boxes[numbers[0] ?? -1]?.column
    if (column) heads.push({ x, text: columnTitle[column] })
    let y = top + 34 + (inner - (heights[i] ?? 0)) / 2
    for (const number of numbers) {
      const size = sized[number]
      if (!size) continue
      placed.set(number, { x, y: Math.round(y), ...size })
      y += size.height + box.gap
    }
  })
  return {
    width: 2 * margin + Math.max(1, order.length) * box.width + Math.max(0, order.length - 1) * between,
    height: top + 34 + inner + margin,
    heads,
    placed,
  }
}

interface Look {
  readonly fill: string
  readonly edge: string
  readonly dark: string
}

/** Fill and edge of a box by its column, in light and dark; text on a fill has at least 7 to 1. */
const looks: Readonly<Record<Column | 'store' | 'missing', Look>> = {
  subject: { fill: '#eef1f6', edge: '#5b6b85', dark: '#202836' },
  category: { fill: '#f1ecfa', edge: '#6d4fb3', dark: '#2a2240' },
  activity: { fill: '#fdf3d8', edge: '#8a6400', dark: '#372c0e' },
  route: { fill: '#f3f0ea', edge: '#736650', dark: '#2d2922' },
  recipient: { fill: '#e4f3ee', edge: '#1f7a5c', dark: '#123328' },
  country: { fill: '#e6f0fa', edge: '#24659f', dark: '#14293d' },
  store: { fill: '#eeeeec', edge: '#5c5c57', dark: '#2a2b2d' },
  missing: { fill: '#fdeceb', edge: '#c02b22', dark: '#451a17' },
}

/** How a box looks: a store of the router and what is missing stand out in their columns. */
export const lookOf = ({ kind, column, title }: Box): keyof typeof looks =>
  title.startsWith('MISSING') ? 'missing' : kind === 'store' ? 'store' : column

/** Rules that fill boxes in light (`fill`) or dark. */
export const dress = (of: 'fill' | 'dark', within = ''): string =>
  Object.entries(looks)
    .map(([name, look]) => `${within}.${name}{fill:${look[of]}}`)
    .join('')

const styles = `@media (prefers-color-scheme:dark){.page{fill:#14171c}.ink{fill:#eceef2}.faint{fill:#b3bac6}.line{stroke:#8f99a8}.bad{stroke:#ff8f87}${dress('dark')}}@media print{.page{fill:#fff}.ink{fill:#14171c}.faint{fill:#4a5260}.line{stroke:#6b7585}.bad{stroke:#c02b22}${dress('fill')}}`

export interface PictureText {
  readonly title: string
  readonly description: string
  /** A line above the picture in red: that it is a draft, or what was chosen. */
  readonly mark: string | null
  /** What a line is, in words. */
  readonly lineTitle: (from: Box, to: Box, enforced: boolean, link: Shown['links'][number]) => string
}

/** A picture as a part of a page, which brings its styles: boxes are links, and some may stand back. */
export interface InPage {
  /** Where a box leads, and what it stands for in the address of the map. */
  readonly link: (box: Box) => { readonly href: string; readonly choice: string } | null
  readonly faded: (box: Box) => boolean
}

/** A map as SVG that stands alone: no script, no font or image from elsewhere. */
export function drawPicture(shown: Shown, { title, description, mark, lineTitle }: PictureText): string {
  const { margin } = onPaper
  const top = mark === null ? 66 : 90
  const { width, height, heads, placed } = layOut(shown, top)
  const wide = Math.max(width, 2 * margin + textWidth(title, 18) * 1.1)
  const out = [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${round(wide)} ${round(height)}" width="${round(wide)}" height="${round(height)}" role="img" aria-labelledby="map-title map-description" font-family="Helvetica,Arial,sans-serif">`,
    `<title id="map-title">${escapeXml(title)}</title>`,
    `<desc id="map-description">${escapeXml(description)}</desc>`,
    `<style>${styles}</style>`,
    `<rect class="page" width="${round(wide)}" height="${round(height)}" fill="#ffffff"/>`,
    `<text class="ink" x="${margin}" y="38" font-size="18" font-weight="700" fill="#14171c">${escapeXml(title)}</text>`,
    `<text class="faint" x="${margin}" y="58" font-size="12" fill="#4a5260">${pictureLegend}</text>`,
    ...(mark === null
      ? []
      : [`<text x="${margin}" y="80" font-size="13" font-weight="700" fill="#c02b22">${escapeXml(mark)}</text>`]),
    ...headsOf(heads, top),
    ...linesOf(shown, placed, lineTitle, () => false),
    ...shown.boxes.flatMap((each, i) => {
      const at = placed.get(i)
      return at ? [boxSvg(each, at)] : []
    }),
  ]
  return `${out.join('\n')}\n</svg>\n`
}

/** A map as SVG inside of a page, without the styles that a page may not hold (its policy allows none in it). */
export function drawInPage(
  shown: Shown,
  { title, lineTitle }: Pick<PictureText, 'title' | 'lineTitle'>,
  page: InPage,
): string {
  const top = -4
  const { width, height, heads, placed } = layOut(shown, top, onScreen)
  const out = [
    `<svg xmlns="http://www.w3.org/2000/svg" class="map" viewBox="0 0 ${round(width)} ${round(height)}" width="${round(width)}" height="${round(height)}" role="group" aria-label="${escapeXml(title)}" font-family="Helvetica,Arial,sans-serif">`,
    ...headsOf(heads, top),
    ...linesOf(shown, placed, lineTitle, ({ from, to }) =>
      [from, to].some((number) => {
        const each = shown.boxes[number]
        return each !== undefined && page.faded(each)
      }),
    ),
    ...shown.boxes.flatMap((each, i) => {
      const at = placed.get(i)
      if (!at) return []
      const link = page.link(each)
      const look = page.faded(each) ? ' class="faded"' : ''
      if (link === null) return [`<g${look}>${boxSvg(each, at)}</g>`]
      return [
        `<a${look} href="${escapeXml(link.href)}" data-choice="${escapeXml(link.choice)}">${boxSvg(each, at)}</a>`,
      ]
    }),
  ]
  return `${out.join('\n')}\n</svg>\n`
}

/** What the lines of a picture mean. */
export const pictureLegend = 'Solid line: the router executes it. Dashed line: it is declared.'

const headsOf = (heads: Layout['heads'], top: number): readonly string[] =>
  heads.map(
    ({ x, text }) =>
      `<text class="faint" x="${x}" y="${top + 20}" font-size="${type.head}" font-weight="700" fill="#4a5260">${escapeXml(text)}</text>`,
  )

function linesOf(
  shown: Shown,
  placed: Layout['placed'],
  lineTitle: PictureText['lineTitle'],
  faded: (link: Shown['links'][number]) => boolean,
): readonly string[] {
  return shown.links.flatMap((link) => {
    const [a, b] = [placed.get(link.from), placed.get(link.to)]
    const [from, to] = [shown.boxes[link.from], shown.boxes[link.to]]
    if (!a || !b || !from || !to) return []
    const dash = link.enforced ? '' : ' stroke-dasharray="5 4"'
    const more = faded(link) ? ' faded' : ''
    const looksLike = link.broken ? `class="bad${more}" stroke="#c02b22"` : `class="line${more}" stroke="#6b7585"`
    return [
      `<path ${looksLike} d="${curve(a.x + box.width, a.y + a.height / 2, b.x, b.y + b.height / 2)}" fill="none" stroke-width="${thickness(link.weight)}" stroke-opacity="0.6"${dash}><title>${escapeXml(lineTitle(from, to, link.enforced, link))}</title></path>`,
    ]
  })
}

/** A line from a right edge to a left edge that leaves and arrives level. */
export function curve(x1: number, y1: number, x2: number, y2: number): string {
  const half = (x2 - x1) / 2
  return `M${round(x1)} ${round(y1)}C${round(x1 + half)} ${round(y1)} ${round(x2 - half)} ${round(y2)} ${round(x2)} ${round(y2)}`
}

/** More movements, a thicker line: twice as thick for eight times as many. */
export const thickness = (weight: number): number => round(Math.min(6, 1.2 + Math.log2(Math.max(1, weight)) * 0.4))

const round = (value: number): number => Math.round(value * 10) / 10

function boxSvg(each: Box, { x, y, height, title, note }: Placed): string {
  const look = lookOf(each)
  const { fill, edge } = looks[look]
  const heading = each.nodes.length > 1 ? `${each.title} (${each.nodes.length})` : each.title
  const lines = [
    ...title.map((text, i) => textLine(x, y + 21 + i * lineHeight.title, type.title, 'ink', '#14171c', text, true)),
    ...note.map((text, i) =>
      textLine(x, y + 20 + title.length * lineHeight.title + i * lineHeight.note, type.note, 'faint', '#3d4653', text),
    ),
  ]
  return [
    `<g><title>${escapeXml([heading, ...notesOf(each)].join('; '))}</title>`,
    `<rect class="${look}" x="${x}" y="${y}" width="${box.width}" height="${height}" rx="6" fill="${fill}" stroke="${edge}"/>`,
    `<rect x="${x}" y="${y + 6}" width="4" height="${height - 12}" fill="${edge}"/>`,
    ...lines,
    '</g>',
  ].join('\n')
}

const textLine = (
  x: number,
  y: number,
  size: number,
  look: string,
  fill: string,
  text: string,
  heavy = false,
): string =>
  `<text class="${look}" x="${x + box.padding + 2}" y="${y}" font-size="${size}"${heavy ? ' font-weight="700"' : ''} fill="${fill}">${escapeXml(text)}</text>`

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
