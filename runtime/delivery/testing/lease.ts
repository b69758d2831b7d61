import type { Lease } from '../../journal/port.ts'

/** A first attempt of a note. */
export const testLease: Lease = {
  delivery: '019c13ec-9e00-7234-a43b-9a51c6239cec',
  event: '019c13ec-9e00-7233-a43b-9a51c6239cec',
  tenant: 'default',
  type: 'note',
  source: 'notes',
  digest: 'sha256:0',
  route: 'notes',
  channel: 'archive',
  attempt: 1,
  receivedAt: Date.UTC(2026, 0, 31, 12),
  expiresAt: Date.UTC(2026, 2, 2, 12),
  until: Date.UTC(2026, 0, 31, 12, 0, 45),
  segments: [{ people: [], payload: Buffer.from('{"title":"Hello"}') }],
}
