import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { isDay } from '../../compiler/language/calendar.ts'
import { isMap } from '../../compiler/syntax/plain-value.ts'
import { compileText } from '../../test/small.ts'
import { dueFacts } from './due.ts'

const text = readFileSync(new URL('../../test/language/everything.yaml', import.meta.url), 'utf8')

/** Days that tell what was done or agreed, and by themselves make nothing due. */
const done = /\/(?:signed|assessed|authorityTold)$/

/** Every day of a declaration by its path; one that `review` or `every` stands beside makes its period due. */
function daysIn(value: unknown, path: string): readonly string[] {
  if (!isMap(value)) return Array.isArray(value) ? value.flatMap((one, i) => daysIn(one, `${path}/${i}`)) : []
  return Object.entries(value).flatMap(([key, one]) => {
    const at = `${path}/${key}`
    if (typeof one !== 'string' || !isDay(one)) return daysIn(one, at)
    const looks = key !== 'date' || 'review' in value
    return done.test(at) || !looks ? [] : [at]
  })
}

it('every day of the language falls due, or begins', () => {
  const { model, locate } = compileText(text)
  if (!model) throw new Error('it cannot be read')
  const due = new Set(dueFacts(model).map(({ at }) => locate(at).pointer))
  const days = daysIn(parse(text), '')
  expect(days.length).toBeGreaterThan(12)
  expect(days.filter((pointer) => !due.has(pointer))).toEqual([])
})
