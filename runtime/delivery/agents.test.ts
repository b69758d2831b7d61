import { expect, test } from 'vitest'
import { createAgents } from './agents.ts'
import { createLocalConnect } from './guarded-connect.ts'
import { tlsFloor } from './tls-floor.ts'

const material = (name: number) => ({ cert: Buffer.from(`certificate ${name}`), key: Buffer.from('key') })

test('one pool for each material, and those that were not used for longest are let go', async () => {
  const agents = createAgents(() => createLocalConnect({ floor: tlsFloor() }))
  const [first, second] = [material(0), material(1)]
  const [one, two] = [agents.of(first), agents.of(second)]
  expect(agents.of(undefined)).toBe(agents.of(undefined))
  expect(agents.of(undefined)).not.toBe(one)
  for (let count = 2; count < 257; count++) {
    agents.of(material(count))
    expect(agents.of(first)).toBe(one)
  }
  expect(agents.of(second)).not.toBe(two)
  await agents.destroy()
})
