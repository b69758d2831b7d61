import { createHash } from 'node:crypto'
import type { RouterPlan } from '../../../runtime/contract/plan.ts'
import { json } from '../json.ts'
import type { BundledPackage } from './bundle-packages.ts'

export interface SbomFacts {
  readonly plan: RouterPlan
  /** The version of bylaw. */
  readonly version: string
  readonly packages: readonly BundledPackage[]
  /** What `router.mjs` holds. */
  readonly code: string
}

/**
 * What the router is made of, as CycloneDX 1.6 (https://cyclonedx.org/docs/1.6/json/): every package of which something is
 * in `router.mjs`. Without a time, so that the same build is the same bytes; its serial number is made of its content.
 */
export function sbom({ plan, version, packages, code }: SbomFacts): string {
  const root = `router@${plan.digest.slice(0, 12)}`
  const own = packages.find(({ name }) => name === 'bylaw')
  const bom = {
    $schema: 'http://cyclonedx.org/schema/bom-1.6.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      tools: { components: [{ type: 'application', name: 'bylaw', version }] },
      component: {
        type: 'application',
        'bom-ref': root,
        name: plan.project,
        version: plan.digest.slice(0, 12),
        hashes: [{ alg: 'SHA-256', content: createHash('sha256').update(code).digest('hex') }],
        properties: [{ name: 'bylaw:declaration', value: plan.digest }],
      },
    },
    components: packages.map(component),
    dependencies: [
      { ref: root, dependsOn: own ? [purl(own)] : [] },
      ...packages.map((each) => ({ ref: purl(each), dependsOn: each.imports.map(purlOf) })),
    ],
    // Of the packages in the bundle nothing is left out; Node, which runs it, is the image's.
    compositions: [{ aggregate: 'complete', assemblies: [root] }],
  }
  const { $schema, bomFormat, specVersion, ...rest } = bom
  return json({ $schema, bomFormat, specVersion, serialNumber: `urn:uuid:${uuidOf(JSON.stringify(bom))}`, ...rest })
}

function component(each: BundledPackage) {
  const [, group, name = each.name] = /^(@[^/]+)\/(.+)$/.exec(each.name) ?? []
  return {
    type: 'library',
    'bom-ref': purl(each),
    ...(group !== undefined && { group }),
    name,
    version: each.version,
    ...(each.sha512 !== null && { hashes: [{ alg: 'SHA-512', content: each.sha512 }] }),
    ...(each.license !== null && { licenses: [licence(each.license)] }),
    purl: purl(each),
  }
}

/** An SPDX identifier, an expression of several, or whatever a package says instead. */
function licence(text: string) {
  if (/^[A-Za-z0-9.+-]+$/.test(text) && text !== 'UNLICENSED') return { license: { id: text } }
  return /^[A-Za-z0-9.+() -]+$/.test(text) && / (OR|AND|WITH) /.test(text)
    ? { expression: text }
    : { license: { name: text } }
}

/** https://github.com/package-url/purl-spec: the `@` of a scope is encoded. */
const purl = ({ name, version }: Pick<BundledPackage, 'name' | 'version'>): string =>
  `pkg:npm/${name.replace(/^@/, '%40')}@${encodeURIComponent(version)}`

const purlOf = (id: string): string => {
  const at = id.lastIndexOf('@')
  return purl({ name: id.slice(0, at), version: id.slice(at + 1) })
}

/** A UUID of version 8 (RFC 9562), by the SHA-256 of a text. */
function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex')
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 0x3) | 0x8).toString(16)
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}
