/**
 * `npm run picture` draws `docs/picture-light.svg` and `docs/picture-dark.svg`: what `check` says of the README's example
 * above the map that `build` writes of it. Nothing in them is drawn by hand, so that they show what a reader will see.
 */
import { writeFileSync } from 'node:fs'
import { escapeXml } from '../compiler/emit/documents/map/picture.ts'
import { shownFinding, shownMap } from '../test/readme-example.ts'
import { readOptions } from './options.ts'

const font = { size: 15, line: 22, width: 9.03 }
const margin = 28
const bar = 42

export type Theme = 'light' | 'dark'
export const themes: readonly Theme[] = ['light', 'dark']

/** A terminal: its ground, its text, and its colours by SGR code. */
interface Look {
  readonly ground: string
  readonly edge: string
  readonly text: string
  readonly inks: Readonly<Record<string, string>>
}

/** Each colour is at least 4.5 to 1 on its ground (a test measures it). */
export const looks: Readonly<Record<Theme, Look>> = {
  light: {
    ground: '#f6f8fa',
    edge: '#d0d7de',
    text: '#1f2328',
    inks: { '31': '#c4202c', '32': '#116329', '33': '#7a4d00', '34': '#0550ae', '36': '#136b73' },
  },
  dark: {
    ground: '#1b1f27',
    edge: '#1b1f27',
    text: '#d7dce5',
    inks: { '31': '#ff8078', '32': '#7ed89b', '33': '#f2c55c', '34': '#8ab4f8', '36': '#7fd4dd' },
  },
}

/** Where the picture of a theme lies. */
export const pictureOf = (theme: Theme): string => `docs/picture-${theme}.svg`

/** The picture as SVG that stands alone. */
export async function picture(theme: Theme): Promise<string> {
  const { ground, edge, text, inks } = looks[theme]
  const lines = shownFinding(true).split('\n')
  const map = inTheme(await shownMap(), theme)
  const [, mapWidth, mapHeight] = /width="([\d.]+)" height="([\d.]+)"/.exec(map)?.map(Number) ?? []
  if (mapWidth === undefined || mapHeight === undefined) throw new Error('the map says no width and height')
  const finding = bar + lines.length * font.line + margin
  const height = finding + margin + mapHeight
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${mapWidth} ${height}" width="${mapWidth}" height="${height}" role="img">`,
    '<title>What check says of a pull request, above the map of flows of the declaration before it</title>',
    `<rect width="${mapWidth}" height="${finding}" rx="10" fill="${ground}" stroke="${edge}"/>`,
    ...['#ff6159', '#ffbd2e', '#28c941'].map(
      (fill, i) => `<circle cx="${margin + i * 20}" cy="24" r="6" fill="${fill}"/>`,
    ),
    `<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,Liberation Mono,monospace" font-size="${font.size}" fill="${text}">`,
    ...lines.map((line, i) => terminalLine(line, bar + 14 + i * font.line, inks)),
    '</g>',
    map.replace('<svg ', `<svg x="0" y="${finding + margin}" `).trimEnd(),
    '</svg>',
    '',
  ].join('\n')
}

/** The map in one theme, whichever its reader's system prefers: a page says which picture it wants. */
function inTheme(map: string, theme: Theme): string {
  const [style = '', rules = ''] =
    /<style>@media \(prefers-color-scheme:dark\)\{(.*?\})\}@media print.*?<\/style>/s.exec(map) ?? []
  if (style === '') throw new Error('the map has no rules for the dark')
  return map.replace(style, theme === 'dark' ? `<style>${rules}</style>` : '')
}

/** A line of a terminal; each run of text is put at its column, so that no font's widths move it, with spaces that stay. */
function terminalLine(line: string, y: number, inks: Look['inks']): string {
  let column = 0
  let fill = ''
  let bold = false
  let faint = false
  const runs: string[] = []
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a terminal's colours begin with ESC.
  for (const part of line.split(/(\u001b\[\d+m)/)) {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: as above.
    const code = /^\u001b\[(\d+)m$/.exec(part)?.[1]
    if (code === undefined) {
      if (part.trim() !== '') {
        const looks = `${fill === '' ? '' : ` fill="${fill}"`}${bold ? ' font-weight="700"' : ''}${faint ? ' opacity="0.75"' : ''}`
        runs.push(
          `<tspan x="${Math.round((margin + column * font.width) * 100) / 100}" textLength="${Math.round(part.length * font.width * 100) / 100}"${looks}>${escapeXml(part).replaceAll(' ', '\u00a0')}</tspan>`,
        )
      }
      column += part.length
    } else if (code === '1') bold = true
    else if (code === '2') faint = true
    else if (code === '22') bold = faint = false
    else if (code === '39') fill = ''
    else fill = inks[code] ?? fill
  }
  return `<text y="${y}">${runs.join('')}</text>`
}

if (import.meta.main) {
  readOptions(import.meta.url, {})
  for (const theme of themes) writeFileSync(new URL(`../${pictureOf(theme)}`, import.meta.url), await picture(theme))
}
