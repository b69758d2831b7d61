/**
 * `npm run picture` draws `docs/picture.svg`: what `check` says of the README's example above the map that
 * `build` writes of it. Nothing in it is drawn by hand, so that it shows what a reader will see.
 */
import { writeFileSync } from 'node:fs'
import { escapeXml } from '../compiler/emit/documents/map/picture.ts'
import { shownFinding, shownMap } from '../test/readme-example.ts'

const target = new URL('../docs/picture.svg', import.meta.url)

const font = { size: 15, line: 22, width: 9.03 }
const margin = 28
const bar = 42

/** Colours of a terminal on a dark ground, by SGR code; each at least 4.5 to 1 on it. */
const inks: Readonly<Record<string, string>> = {
  '31': '#ff8078',
  '32': '#7ed89b',
  '33': '#f2c55c',
  '34': '#8ab4f8',
  '36': '#7fd4dd',
}

/** The picture as SVG that stands alone. */
export async function picture(): Promise<string> {
  const lines = shownFinding(true).split('\n')
  const map = await shownMap()
  const [, mapWidth, mapHeight] = /width="([\d.]+)" height="([\d.]+)"/.exec(map)?.map(Number) ?? []
  if (mapWidth === undefined || mapHeight === undefined) throw new Error('the map says no width and height')
  const finding = bar + lines.length * font.line + margin
  const height = finding + margin + mapHeight
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${mapWidth} ${height}" width="${mapWidth}" height="${height}" role="img">`,
    '<title>What check says of a pull request, above the map of flows of the declaration before it</title>',
    `<rect width="${mapWidth}" height="${finding}" rx="10" fill="#1b1f27"/>`,
    ...['#ff6159', '#ffbd2e', '#28c941'].map(
      (fill, i) => `<circle cx="${margin + i * 20}" cy="24" r="6" fill="${fill}"/>`,
    ),
    `<g font-family="ui-monospace,SFMono-Regular,Menlo,Consolas,Liberation Mono,monospace" font-size="${font.size}" fill="#d7dce5">`,
    ...lines.map((line, i) => terminalLine(line, bar + 14 + i * font.line)),
    '</g>',
    map.replace('<svg ', `<svg x="0" y="${finding + margin}" `).trimEnd(),
    '</svg>',
    '',
  ].join('\n')
}

/** A line of a terminal; each run of text is put at its column, so that no font's widths move it, with spaces that stay. */
function terminalLine(line: string, y: number): string {
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

if (import.meta.main) writeFileSync(target, await picture())
