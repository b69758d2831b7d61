import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { looks, picture, pictureOf, themes } from '../scripts/picture.ts'
import { shownFinding } from './readme-example.ts'

const read = (path: string): string => readFileSync(new URL(`../${path}`, import.meta.url), 'utf8')

/** The code block that follows a marker in the README. */
function block(marker: string): string {
  const after = read('README.md').split(`<!-- ${marker} -->\n`)[1] ?? ''
  return /^```\w*\n([\s\S]*?)^```$/m.exec(after)?.[1] ?? ''
}

it('shows in the README what check really says', () => {
  expect(block('example: check')).toBe(`${shownFinding(false)}\n`)
})

describe.each(themes)('the picture for the %s', (theme) => {
  it('is what the example makes, and the README shows it', async () => {
    expect(read(pictureOf(theme))).toBe(await picture(theme))
    expect(read('README.md')).toContain(pictureOf(theme))
  })

  it('has colours that can be read on their ground', () => {
    const { ground, text, inks } = looks[theme]
    for (const ink of [text, ...Object.values(inks)])
      expect(contrast(ink, ground), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5)
  })
})

/** The contrast of two colours (WCAG 2, 1.4.3). */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

function luminance(color: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}
