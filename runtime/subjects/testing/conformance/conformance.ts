import { describe } from 'vitest'
import type { TestHome } from '../home-for-each.ts'
import { describeErasure } from './erasure.ts'
import { describeLinks } from './links.ts'
import { describeOrders } from './orders.ts'
import { describePermission } from './permission.ts'
import { describeRequests } from './requests.ts'
import { describeRights } from './rights.ts'

/** What people can ask for, and what then holds, on every engine alike; `home` is another one for each test. */
export function describePeople(home: TestHome): void {
  describe('rights', () => describeRights(home))
  describe('who is who', () => describeLinks(home))
  describe('erasure', () => describeErasure(home))
  describe('permission', () => describePermission(home))
  describe('orders of the controller', () => describeOrders(home))
  describe('requests', () => describeRequests(home))
}
