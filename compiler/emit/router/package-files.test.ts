import { expect, test } from 'vitest'
import type { RouterPlan } from '../../../runtime/contract/plan.ts'
import { dockerfile, routerPackage } from './package-files.ts'

test('image and package start the router with the room for what is new that it is given, and check it without', () => {
  expect(dockerfile()).toContain('\nCMD ["node", "--max-semi-space-size=16", "router.mjs"]\n')
  const { scripts } = JSON.parse(routerPackage({ project: 'Shop' } as RouterPlan))
  expect(scripts).toEqual({
    start: 'node --max-semi-space-size=16 router.mjs',
    check: 'node router.mjs --check',
  })
})
