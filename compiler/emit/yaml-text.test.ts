import { load } from 'js-yaml'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { yamlText } from './yaml-text.ts'

describe('YAML for programs in Go', () => {
  it('quotes each text that is a number in either version, or in Go alone', () => {
    // What `sigs.k8s.io/yaml` 1.6.0 made numbers of when it was bare.
    const texts = [
      '0o17',
      '0X1F',
      '-0o17',
      '0B1',
      '0o_7',
      '8e8_',
      '089',
      '7302e15',
      '1_000',
      '.5',
      '+.5e1',
      '-_1E11',
      '0',
    ]
    expect(yamlText(texts)).toBe(texts.map((text) => `- "${text}"\n`).join(''))
    expect(yamlText({ '0b11': 'x' })).toBe('"0b11": x\n')
  })

  it('quotes what YAML 1.1 has no texts for, and leaves numbers and other texts bare', () => {
    expect(yamlText(['12:30', 'yes', 'y', 5, '1.2.3', '100m', '10.0.0.0/8', '0xy', 'a1'])).toBe(
      '- "12:30"\n- "yes"\n- "y"\n- 5\n- 1.2.3\n- 100m\n- 10.0.0.0/8\n- 0xy\n- a1\n',
    )
  })

  it('reads as what it was in both versions', () => {
    const value = {
      texts: ['0o17', '1_000', '12:30', 'on', '', '~', '<<', ' a'],
      numbers: [1, 0.5],
      none: null,
      yes: true,
    }
    const text = yamlText(value)
    expect([parse(text), parse(text, { version: '1.1' }), load(text)]).toEqual([value, value, value])
  })
})
