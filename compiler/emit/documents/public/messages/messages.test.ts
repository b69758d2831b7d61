import { describe, expect, it } from 'vitest'
import { namedEvents } from '../../../../../policies/support/texts/lifecycle-event.ts'
import { catalogue } from '../../../../language/catalogue.ts'
import { dictionaries } from '../voice.ts'
import { en } from './en.ts'

const holes = (text: string): readonly string[] => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort()

describe.each(Object.entries(dictionaries))('the texts in %s', (_, { messages, categories }) => {
  it('are there for every key, with the same holes', () => {
    expect(Object.keys(messages).sort()).toEqual(Object.keys(en).sort())
    for (const [key, text] of Object.entries(en))
      expect(holes(messages[key as keyof typeof en]), key).toEqual(holes(text))
  })

  it('name every built-in category', () => {
    expect(Object.keys(categories).sort()).toEqual(catalogue.map(({ name }) => name).sort())
  })
})

it('has words for the lifecycle events that a check takes them to have words for', () => {
  const starts = Object.keys(en).flatMap((key) => /^start\.(\w+\.\w+)$/.exec(key)?.[1] ?? [])
  expect(starts.sort()).toEqual([...namedEvents].sort())
})
