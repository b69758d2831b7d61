import type { EventPlan, Generated, RouterPlan } from '../../contract/plan.ts'
import { isObject } from '../../core/objects.ts'
import { plan } from './generated.ts'
import { verifyPlan } from './plans.ts'

const event: EventPlan = {
  name: 'order.made',
  retention: ['event-payload'],
  fields: ['id', 'total', 'count', 'note', 'customer.id', 'seen'].map((path) => ({ path, categories: [] })),
  subjects: [
    { name: 'customer', at: ['customer'], keys: [{ path: ['id'], type: 'shop.customer' }], about: [], class: null },
  ],
  integers: [['count']],
}

const kept = ['id', 'total', 'count', 'note', 'customer', 'seen'] as const

/** One source without a signature, whose orders have a number wherever one can stand. */
export function exactOrders(
  changes: { readonly when?: string; readonly message?: string; readonly channel?: string } = {},
): Generated {
  const [route] = plan.routes
  const whole: RouterPlan = {
    ...plan,
    sources: [
      {
        name: 'shop',
        path: '/in/{tenant}/shop',
        verify: verifyPlan('none', { secret: null }),
        type: { is: event.name },
        dedupe: { path: ['id'] },
        split: null,
        reportOnly: false,
      },
    ],
    events: [event],
    routes: [
      {
        name: 'orders',
        activity: 'route-events',
        role: 'controller',
        bases: ['contract'],
        source: 'shop',
        events: [event.name],
        when: changes.when ?? null,
        orderBy: route?.orderBy ?? null,
        to: [
          {
            channel: changes.channel ?? 'archive',
            message: changes.message ?? null,
            addressee: null,
            fields: kept.map((name) => ({ path: [name], protection: 'keep' })),
          },
        ],
      },
    ],
  }
  return {
    plan: whole,
    project: {
      [event.name]: (input) => ({
        ok: true,
        value: isObject(input)
          ? Object.fromEntries(kept.filter((name) => name in input).map((name) => [name, input[name]]))
          : {},
        dropped: [],
      }),
    },
  }
}
