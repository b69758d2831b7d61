import { describe, expect, it } from 'vitest'
import { edit } from '../../../../test/small.ts'
import { complete, contentOf, documentsOf } from '../testing/complete.ts'
import { viewOfProject } from '../testing/projects.ts'
import { flowMap } from './flow-map.ts'

/** Throws where a text is not well-formed XML: tags that do not close, attributes without quotes, stray marks. */
function wellFormed(text: string): void {
  const open: string[] = []
  const token = /<(\/?)([a-zA-Z][\w:-]*)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy
  let end = 0
  for (const match of text.matchAll(token)) {
    const [whole, closing, name = '', , empty, words] = match
    expect(match.index).toBe(end)
    end = match.index + whole.length
    expect(whole.replaceAll(/&(?:amp|lt|gt|quot|#\d+|#x[0-9a-f]+);/g, ''), whole).not.toContain('&')
    if (words !== undefined) continue
    if (closing) expect(open.pop()).toBe(name)
    else if (!empty) open.push(name)
  }
  expect(end).toBe(text.length)
  expect(open).toEqual([])
}

describe('the map of flows', () => {
  it('is well-formed, accessible and the same every time', async () => {
    const [first, second] = [await documentsOf(complete), await documentsOf(complete)]
    for (const path of ['public/flows.svg', 'internal/flows.svg']) {
      const svg = contentOf(first, path)
      expect(contentOf(second, path)).toBe(svg)
      wellFormed(svg)
      expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="map-title map-description"/)
      expect(svg).toContain('<title id="map-title">Flows of personal data: small</title>')
      expect(svg).toMatch(
        /<desc id="map-description">Data of 2 groups of people in \d categories over 4 activities to 4/,
      )
      expect(svg).not.toMatch(/<!--|<\?xml|<!DOCTYPE|<script|href=|url\(/)
    }
  })

  it('says of each line what moves and what keeps it', async () => {
    const svg = contentOf(await documentsOf(complete), 'public/flows.svg')
    expect(svg).toContain('<title>Newsletter to Mailer Inc.: Email address [declared]</title>')
    expect(svg).toContain('<title>Notify to Archive SARL: Email address and Name [enforced]</title>')
    expect(svg).toContain('<title>Mailer Inc. to United States: Email address [declared]</title>')
    expect(svg).toContain('<title>Mailer Inc.; processor; gets: Email address</title>')
    expect(svg).toContain("The customer's own")
  })

  it('shows the stores of the router only inside', async () => {
    const documents = await documentsOf(complete)
    expect(contentOf(documents, 'internal/flows.svg')).toContain('Router: journal')
    expect(contentOf(documents, 'public/flows.svg')).not.toContain('Router: journal')
  })

  it('shows names as they are, whatever they hold', async () => {
    const name = `A \\\\N \\\\l \\"q\\" <b> &amp; & {x|y} --> é`
    const odd = edit(complete, 'title: Newsletter', `title: "${name}"`)
    const svg = contentOf(await documentsOf(odd), 'public/flows.svg')
    wellFormed(svg)
    expect(svg).toContain('<title>A \\N \\l &quot;q&quot; &lt;b&gt; &amp;amp; &amp; {x|y} --&gt; é</title>')
    expect(svg.match(/>A \\N \\l &quot;q&quot; &lt;b&gt;/)).not.toBeNull()
  })

  it('says that a country is missing, and is then withheld', async () => {
    const unknown = edit(complete, 'stored: [US]', 'stored: {missing: not known, ask: legal}')
    const { withheld } = await documentsOf(unknown)
    expect(withheld.flatMap(({ paths }) => paths)).toContain('documents/public/flows.svg')
    const svg = contentOf(await documentsOf(unknown, true), 'public/flows.svg')
    expect(svg).toContain('MISSING: country')
    expect(svg).toContain('>DRAFT: facts are missing. Do not publish.<')
  })

  it('says in which form a category is stored, where every activity stores it so', async () => {
    const { map } = flowMap(await viewOfProject('examples/routes/dispatchkit'), 'public')
    const noteOf = (name: string) => map.nodes.find((each) => each.kind === 'category' && each.name === name)?.note
    expect(noteOf('secret.password')).toBe('stored only as a hash')
    expect(noteOf('contact.email')).toBeNull()
  })
})
