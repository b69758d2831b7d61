import { retry } from '@octokit/plugin-retry'
import { throttling } from '@octokit/plugin-throttling'
import { Octokit } from '@octokit/rest'
import { packageVersion } from '../../emit/package-root.ts'
import type { Pace } from './pace.ts'

export interface Access {
  /** `https://api.github.com`, or of an Enterprise server `https://HOST/api/v3`. */
  readonly api: string
  readonly token: string
  readonly owner: string
  readonly repo: string
}

/** GitHub as this command calls it. */
export type Client = Octokit

const GitHub = Octokit.plugin(retry, throttling)

/** A longer wait that GitHub asks for is somebody's decision, not ours. */
const longest = 120
const tries = 2

let count = 0

/**
 * A client that tries again what fails for no reason of ours (5xx, lost connections), leaves time between writes, and
 * waits when GitHub asks it to, for a while.
 *
 * @param say tells of a wait
 */
export function clientFor({ api, token }: Access, { second, spaced }: Pace, say: (text: string) => void): Client {
  const wait =
    (what: string) =>
    (after: number, _: unknown, __: unknown, retried: number): boolean => {
      const again = after <= longest && retried < tries
      if (again) say(`GitHub asks to wait because of ${what}; trying again in ${after} s.`)
      return again
    }
  const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
  return new GitHub({
    auth: token,
    baseUrl: api,
    userAgent: `bylaw/${packageVersion()}`,
    log: silent,
    retry: { retryAfterBaseValue: second },
    throttle: {
      enabled: spaced,
      id: `bylaw-${count++}`,
      retryAfterBaseValue: second,
      onRateLimit: wait('its rate limit'),
      onSecondaryRateLimit: wait('its secondary rate limit'),
    },
  })
}
