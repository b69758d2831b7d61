import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { compile } from '../../compile.ts'
import { type Answers, destinations, sourceSchemes } from './answers.ts'
import { starterProject } from './starter-project.ts'

const acme: Answers = {
  name: 'acme-router',
  organisation: 'Acme Ltd',
  country: 'GB',
  regimes: ['uk-gdpr'],
  source: 'github',
  destination: 'slack',
}
const nothingStated = { organisation: null, country: null, regimes: null }
const combinations = sourceSchemes.flatMap((source) => destinations.map((destination) => ({ source, destination })))

function checked(answers: Answers) {
  const [declaration, ...others] = starterProject(answers)
  const text = declaration?.text ?? ''
  return { text, others, ...compile([{ path: 'bylaw.yaml', text }], { asOf: '2026-11-21' }) }
}

describe.each(combinations)('from $source to $destination', (choice) => {
  test.each([
    ['all is stated', acme],
    ['nothing is', { ...acme, ...nothingStated }],
  ])('checks without an error, in 62 lines, when %s', (_, stated) => {
    const { text, diagnostics, model, graph } = checked({ ...stated, ...choice })
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(text.split('\n').length - 1).toBeLessThanOrEqual(62)
    for (const line of text.split('\n')) expect(line.length).toBeLessThanOrEqual(120)
    // Something really flows, and what is unknown about it is said.
    expect(graph?.deliveries.flatMap(({ sent }) => sent).length).toBeGreaterThan(0)
    expect(model?.missing.length).toBeGreaterThan(5)
    expect(diagnostics.filter((one) => one.class === 'violation')).toEqual([])
  })

  test('comes with the sample that it names', () => {
    const { model, others } = checked({ ...acme, ...choice })
    const named = [...(model?.events.values() ?? [])].flatMap(({ resource }) => resource.value.samples ?? [])
    expect(others.map(({ path }) => path)).toEqual(named)
    expect(() => JSON.parse(others[0]?.text ?? '')).not.toThrow()
  })
})

test('says what was said, whatever it is, and never on more lines', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 300 }).filter((one) => !/\p{C}/u.test(one))
  fc.assert(
    fc.property(text, (organisation) => {
      const written = checked({ ...acme, organisation }).text
      expect(parse(written).organisation.legalName).toBe(organisation)
      expect(written.split('\n').length - 1).toBeLessThanOrEqual(62)
    }),
  )
})

test('is the project that the documents show', () => {
  const shown = readFileSync(new URL('../../../docs/commands.md', import.meta.url), 'utf8')
  expect(shown).toContain(`\`\`\`yaml\n${starterProject(acme)[0]?.text}\`\`\``)
})
