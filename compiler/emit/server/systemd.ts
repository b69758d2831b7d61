import { createHash } from 'node:crypto'
import { nodeFlags } from '../../../runtime/contract/memory.ts'
import { notPublicIPv4, specialIPv6 } from '../egress-proxy/not-public.ts'
import { proxyPort } from '../egress-proxy/squid-configuration.ts'
import type { DeploymentFacts } from '../kubernetes/facts.ts'
import { proxyName } from '../kubernetes/names.ts'
import { adminPort, httpPort } from '../kubernetes/ports.ts'
import { needsProxy, secretNames, tenantsFile } from './needs.ts'

type Setting = readonly [key: string, value: string]

/** IPv6 outside of what is given out. */
const outsideGlobal = ['::/3', '4000::/2', '8000::/1']

/** The unit of the router. Processes of the machine alone reach it, and it reaches nothing else. */
export function routerUnit(facts: DeploymentFacts): string {
  const { name } = facts
  const shared = facts.journal.engine === 'postgres'
  const proxy = `${proxyName(name)}.service`
  const folder = `/etc/${name}/credentials`
  const after = [
    'network-online.target',
    ...(needsProxy(facts) ? [proxy] : []),
    ...(shared ? ['postgresql.service'] : []),
  ]
  return unit(facts, {
    Unit: [
      ['Description', `Router of ${name}`],
      ['Wants', after.join(' ')],
      ['After', after.join(' ')],
      ['StartLimitIntervalSec', '0'],
    ],
    Service: [
      ['Type', 'exec'],
      ['WorkingDirectory', `/opt/${name}`],
      // Settings, secrets, key, and whether the router is of this declaration.
      ['ExecStartPre', `/usr/bin/node /opt/${name}/check.mjs`],
      ['ExecStart', ['/usr/bin/node', ...nodeFlags, `/opt/${name}/router.mjs`].join(' ')],
      ['Restart', 'always'],
      ['RestartSec', '2'],
      ['TimeoutStopSec', '30'],
      ['StateDirectory', [...(shared ? [] : [`${name}/journal`]), `${name}/tombstones`].join(' ')],
      ['StateDirectoryMode', '0700'],
      ...environment(facts),
      ...secretNames(facts).map((secret): Setting => ['LoadCredential', `${secret}:${folder}/${secret}`]),
      ['MemoryMax', `${facts.memoryMiB}M`],
      ['TasksMax', '256'],
      ['LimitNOFILE', '65536'],
      ...hardened,
      // V8 compiles as it runs, and so writes memory that it executes.
      ['MemoryDenyWriteExecute', 'no'],
      ['IPAddressDeny', 'any'],
      ['IPAddressAllow', 'localhost'],
      ['SocketBindDeny', 'any'],
      ['SocketBindAllow', `tcp:${httpPort}`],
      ['SocketBindAllow', `tcp:${adminPort}`],
    ],
    Install: [['WantedBy', 'multi-user.target']],
  })
}

/** The unit of the egress proxy: it reaches public addresses, and what resolves names on this machine. */
export const proxyUnit = (facts: DeploymentFacts): string =>
  unit(facts, {
    Unit: [
      ['Description', `Egress proxy of ${facts.name}`],
      ['Wants', 'network-online.target'],
      ['After', 'network-online.target'],
      ['StartLimitIntervalSec', '0'],
    ],
    Service: [
      ['Type', 'exec'],
      // Of the name its shared memory is called by: another Squid of the machine has its own.
      ['ExecStart', `/usr/sbin/squid -N -n ${serviceName(facts.name)} -f /etc/${facts.name}/squid.conf`],
      ['Restart', 'always'],
      ['RestartSec', '2'],
      ['TimeoutStopSec', '20'],
      ['MemoryMax', '256M'],
      ['TasksMax', '64'],
      ['LimitNOFILE', '8192'],
      ...hardened,
      ['MemoryDenyWriteExecute', 'yes'],
      ['IPAddressDeny', [...notPublicIPv4, ...outsideGlobal, ...specialIPv6].join(' ')],
      ['IPAddressAllow', 'localhost'],
      ['SocketBindDeny', 'any'],
      ['SocketBindAllow', `tcp:${proxyPort}`],
      // From where it asks DNS.
      ['SocketBindAllow', 'udp'],
    ],
    Install: [['WantedBy', 'multi-user.target']],
  })

/** Squid takes letters and digits only, and 32 of them: what is left out stands in a hash, so that no two share a name. */
function serviceName(name: string): string {
  const plain = name.replaceAll(/[^A-Za-z0-9]/g, '')
  if (plain === name && name.length <= 32) return name
  return plain.slice(0, 24) + createHash('sha256').update(name).digest('hex').slice(0, 8)
}

function environment(facts: DeploymentFacts): readonly Setting[] {
  const variables: Readonly<Record<string, string>> = {
    NODE_ENV: 'production',
    HOST: '127.0.0.1',
    PORT: String(httpPort),
    ADMIN_HOST: '127.0.0.1',
    ADMIN_PORT: String(adminPort),
    ...(facts.journal.engine === 'sqlite' && { DATA_DIR: `%S/${facts.name}/journal` }),
    TOMBSTONES_DIR: `%S/${facts.name}/tombstones`,
    CREDENTIALS_DIR: '%d',
    ...(facts.tenants && { TENANTS_FILE: `%d/${tenantsFile}` }),
    ...(needsProxy(facts) && { EGRESS_PROXY: `http://127.0.0.1:${proxyPort}` }),
  }
  return Object.entries(variables).map(([key, value]) => ['Environment', `${key}=${value}`])
}

/** A user of its own that owns nothing, sees nothing, and may do nothing but serve. */
const hardened: readonly Setting[] = [
  ['DynamicUser', 'yes'],
  ['UMask', '0077'],
  ['NoNewPrivileges', 'yes'],
  ['CapabilityBoundingSet', ''],
  ['AmbientCapabilities', ''],
  ['ProtectSystem', 'strict'],
  ['ProtectHome', 'yes'],
  ['PrivateTmp', 'yes'],
  ['PrivateMounts', 'yes'],
  ['PrivateDevices', 'yes'],
  ['DevicePolicy', 'closed'],
  ['PrivateUsers', 'yes'],
  ['PrivateIPC', 'yes'],
  ['ProtectHostname', 'yes'],
  ['ProtectClock', 'yes'],
  ['ProtectKernelTunables', 'yes'],
  ['ProtectKernelModules', 'yes'],
  ['ProtectKernelLogs', 'yes'],
  ['ProtectControlGroups', 'yes'],
  ['ProtectProc', 'invisible'],
  ['ProcSubset', 'pid'],
  ['RemoveIPC', 'yes'],
  ['KeyringMode', 'private'],
  ['LockPersonality', 'yes'],
  ['RestrictAddressFamilies', 'AF_INET AF_INET6 AF_UNIX AF_NETLINK'],
  ['RestrictNamespaces', 'yes'],
  ['RestrictRealtime', 'yes'],
  ['RestrictSUIDSGID', 'yes'],
  ['SystemCallArchitectures', 'native'],
  ['SystemCallFilter', '@system-service'],
  ['SystemCallFilter', '~@privileged @resources'],
  ['SystemCallErrorNumber', 'EPERM'],
]

const unit = ({ digest }: DeploymentFacts, sections: Readonly<Record<string, readonly Setting[]>>): string =>
  `# Generated by bylaw from declaration ${digest}. Edit the declaration instead: what is this machine's alone stands in a
# drop-in (systemctl edit).
${Object.entries(sections)
  .map(([section, settings]) => `[${section}]\n${settings.map(([key, value]) => `${key}=${value}\n`).join('')}`)
  .join('\n')}`
