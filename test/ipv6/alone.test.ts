import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { describe, expect, it, vi } from 'vitest'
import { squidProgram } from '../egress-proxy/squid.ts'

vi.setConfig({ testTimeout: 180_000 })

const open = '2606:4700::1111'
/** 8.8.8.8, as NAT64 has it. */
const translated = '64:ff9b::808:808'

/** A network of its own that knows no IPv4: loopback at `::1`, and two addresses that count as public. */
const network = `ip link set lo up && ip -4 addr del 127.0.0.1/8 dev lo && ${[open, translated]
  .map((address) => `ip -6 addr add ${address}/128 dev lo nodad`)
  .join(' && ')} && exec "$@"`

const alone = (...command: readonly string[]) =>
  spawnSync('unshare', ['--net', 'sh', '-c', network, 'sh', ...command], { encoding: 'utf8' })

const lacks = (): string | null => {
  if (squidProgram === null) return 'there is no `squid` on PATH; Debian has it as a package'
  return alone('true').status === 0 ? null : 'no network of its own can be made here: it takes root, `unshare` and `ip`'
}
const why = lacks()

describe.skipIf(why !== null)(`where there is no IPv4 at all${why === null ? '' : ` (not run: ${why})`}`, () => {
  it('the router is probed, takes and sends, through the egress proxy, to what is public and nothing else', () => {
    const script = fileURLToPath(new URL('alone.ts', import.meta.url))
    const { stdout, stderr } = alone(process.execPath, script, squidProgram ?? '', open, translated)
    expect(stderr).not.toContain('Error')
    expect(JSON.parse(stdout)).toEqual({
      four: 'ENETUNREACH',
      probe: 200,
      // Where nobody listens it was let through: 503.
      tunnels: {
        'archive.example': '200',
        'four.example': '503',
        'inside.example': '403',
        'inside-four.example': '403',
        'other.example': '403',
        '[::1]': '403',
        '[fd00::1]': '403',
        '[64:ff9b::7f00:1]': '403',
      },
      // Metrics take a key.
      probes: [200, 200, 401],
      accepted: 202,
      delivered: true,
    })
  })
})
