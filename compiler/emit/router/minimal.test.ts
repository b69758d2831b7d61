import { expect, test } from 'vitest'
import { bundleMinimal } from './minimal.ts'
import { absentModules, allParts } from './parts.ts'

const generated = 'export const plan = {}\nexport const project = {}\n'

test('each part is in a router that has all of them, and each that no other part needs is out of one without', async () => {
  const [all, none] = await Promise.all([bundleMinimal(generated, allParts), bundleMinimal(generated, [])])
  const modules = [...absentModules([])].map((module) => `runtime/${module}`)
  expect(all.modules).toEqual(expect.arrayContaining(modules))
  // It also answers how a webhook of Meta's is subscribed, which every listener can be asked.
  expect(none.modules.filter((module) => modules.includes(module))).toEqual(['runtime/ingress/schemes/meta.ts'])
  expect(none.code).not.toContain('nodemailer')
  expect(none.notices).toContain('fastify ')
})

test('what another part needs of a part stays', async () => {
  const { modules } = await bundleMinimal(generated, ['scheme github'])
  expect(modules).toContain('runtime/ingress/schemes/hmac.ts')
  expect(modules).not.toContain('runtime/ingress/schemes/adyen.ts')
})
