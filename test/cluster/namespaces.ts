import type { Client } from './client.ts'
import { hold } from './report.ts'

const restricted = Object.fromEntries(
  ['enforce', 'audit', 'warn'].flatMap((mode) => [
    [`pod-security.kubernetes.io/${mode}`, 'restricted'],
    [`pod-security.kubernetes.io/${mode}-version`, 'latest'],
  ]),
)

/** Makes a namespace that enforces Pod Security restricted. @returns its name @throws Error with what kubectl says */
export function makeNamespace(client: Client, name: string): string {
  const metadata = { name: name.toLowerCase(), labels: restricted }
  const object = { apiVersion: 'v1', kind: 'Namespace', metadata }
  const { status, error } = client.kubectl(['create', '-f', '-'], JSON.stringify(object))
  hold(status === 0, error.trim())
  return metadata.name
}
