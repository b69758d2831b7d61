import type { LookupAddress } from 'node:dns'
import type { Socket } from 'node:net'
import { describe, expect, test } from 'vitest'
import { AddressRefused, createGuardedConnect, guardLookup, type LookUpAll } from './guarded-connect.ts'

const publicV4 = { address: '93.184.215.14', family: 4 }
const privateV4 = { address: '10.0.0.1', family: 4 }
const resolvesTo =
  (...addresses: LookupAddress[]): LookUpAll =>
  (_, done) =>
    done(null, addresses)

const lookUp = (lookUpAll: LookUpAll, all: boolean): Promise<unknown> =>
  new Promise((resolve, reject) => {
    guardLookup(lookUpAll)('host.example', { all }, (error, address) => (error ? reject(error) : resolve(address)))
  })

describe('names', () => {
  test('resolve to what was checked', async () => {
    expect(await lookUp(resolvesTo(publicV4), true)).toEqual([publicV4])
    expect(await lookUp(resolvesTo(publicV4), false)).toBe(publicV4.address)
  })

  test('with any address that is not public are refused', async () => {
    await expect(lookUp(resolvesTo(privateV4), true)).rejects.toThrow(AddressRefused)
    await expect(lookUp(resolvesTo(publicV4, privateV4), true)).rejects.toThrow(AddressRefused)
    await expect(lookUp(resolvesTo(publicV4, { address: '::1', family: 6 }), false)).rejects.toThrow(AddressRefused)
  })

  test('without an address do not exist', async () => {
    await expect(lookUp(resolvesTo(), true)).rejects.toMatchObject({ code: 'ENOTFOUND' })
  })
})

describe('a connection', () => {
  const options = { hostname: 'host.example', host: 'host.example', protocol: 'https:', port: '443' }

  function connectTo(remoteAddress: string, hostname = options.hostname): { destroyed: boolean; error: Error | null } {
    const result: { destroyed: boolean; error: Error | null } = { destroyed: false, error: null }
    const destroy = (): void => {
      result.destroyed = true
    }
    const socket = { remoteAddress, destroy } as unknown as Socket
    const connect = createGuardedConnect({ lookUp: resolvesTo(publicV4), connect: (_, done) => done(null, socket) })
    connect({ ...options, hostname }, (...[error]) => {
      result.error = error
    })
    return result
  }

  test('to a public address is used', () => {
    expect(connectTo('93.184.215.14')).toEqual({ destroyed: false, error: null })
  })

  test('that arrived at a private address is dropped before a byte is written', () => {
    expect(connectTo('::ffff:10.0.0.1')).toMatchObject({ destroyed: true, error: new AddressRefused() })
  })

  test('to a literal is not even tried', () => {
    expect(connectTo('93.184.215.14', '169.254.169.254')).toMatchObject({
      destroyed: false,
      error: new AddressRefused(),
    })
    expect(connectTo('93.184.215.14', '[::1]')).toMatchObject({ destroyed: false, error: new AddressRefused() })
  })
})
