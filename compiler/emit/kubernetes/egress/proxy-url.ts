import { proxyPort } from '../../egress-proxy/squid-configuration.ts'
import type { Context } from '../manifest.ts'
import { proxyName } from '../names.ts'
import type { Tree } from '../tree.ts'
import { ownsProxy } from './proxied.ts'

/** The address of the egress proxy. Ours by the name of its Service alone: the cluster's domain is not known here. */
export const proxyUrl = (facts: Context['facts'], args: Context['args']): Tree =>
  ownsProxy(facts) ? `http://${proxyName(facts.name)}:${proxyPort}` : args('egressProxyUrl')
