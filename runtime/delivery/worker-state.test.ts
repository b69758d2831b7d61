import { expect, test } from 'vitest'
import { channelState } from './worker-state.ts'

test('addresses are told of in counts', () => {
  const resting = [
    { id: 'a', tenants: ['acme'], breaker: 'open', waitMs: 10 },
    { id: 'b', tenants: ['globex'], breaker: 'closed', waitMs: null },
  ] as const
  expect(channelState({ channel: 'ops', inFlight: 1, places: 8, addresses: 5, resting })).toEqual({
    channel: 'ops',
    inFlight: 1,
    addresses: 5,
    open: 1,
    stopped: 1,
  })
})
