import type { IncomingHttpHeaders } from 'node:http'
import { describe, expect, test } from 'vitest'
import { declaredVectors } from '../testing/declared-vectors.ts'
import { verifyPlan } from '../testing/plans.ts'
import { providerVectors } from '../testing/provider-vectors.ts'
import { vectors as ownVectors, requestOf } from '../testing/vectors.ts'
import { createScheme } from './schemes.ts'

const vectors = [...ownVectors, ...providerVectors, ...declaredVectors]
const secret = (...values: string[]) => ({ values: values.map((value) => Buffer.from(value)) })

describe.each(vectors)('$name', (vector) => {
  const { verify, refuse } = createScheme(vector.plan)
  const live = secret(vector.secret)
  const check = (changes: Partial<typeof vector> = {}, set: Parameters<typeof verify>[1] = live) =>
    verify(requestOf({ ...vector, ...changes }), set, vector.now, 'acme') !== false

  test('is accepted, and so is its secret', () => {
    expect(check()).toBe(true)
    expect(refuse(Buffer.from(vector.secret))).toBeNull()
  })

  test('is accepted under the previous secret while it is rotated', () => {
    expect(check({}, secret(vector.other, vector.secret))).toBe(true)
    expect(check({}, secret(vector.other))).toBe(false)
    expect(refuse(Buffer.from(vector.other))).toBeNull()
  })

  test('is refused with another body, without a secret and without headers', () => {
    for (const body of [`${vector.body} `, vector.body.slice(1), '']) expect(check({ body })).toBe(false)
    expect(check({}, null)).toBe(false)
    expect(check({}, { values: [] })).toBe(false)
    expect(check({}, secret(''))).toBe(false)
    expect(check({ headers: {} })).toBe(false)
  })

  test.each(Object.keys(vector.headers))('is refused when %s is absent, empty, cut or altered', (name) => {
    const value = String(vector.headers[name])
    for (const wrong of [undefined, '', value.slice(0, -1), `${value}0`, value.replace(/.(.)$/, '*$1'), [value]]) {
      expect(check({ headers: { ...vector.headers, [name]: wrong } as IncomingHttpHeaders })).toBe(false)
    }
  })
})

describe.each(vectors.filter((each) => each.now > 0))('the replay window of $name', (vector) => {
  const { verify } = createScheme(vector.plan)
  const at = (shift: number) =>
    verify(requestOf(vector), secret(vector.secret), vector.now + shift * 1000, 'acme') !== false

  test('reaches 300 seconds both ways', () => {
    expect([-301, -300, 300, 301].map(at)).toEqual([false, true, true, false])
  })
})

test('no verification lets everything in', () => {
  const { verify } = createScheme(verifyPlan('none', { secret: null }))
  expect(verify(requestOf({ headers: {}, body: '{}' }), null, 0, 'acme')).toBe(true)
})
