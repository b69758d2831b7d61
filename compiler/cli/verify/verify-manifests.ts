import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { parseAllDocuments } from 'yaml'
import { yamlValue } from '../../language/yaml-value.ts'
import type { Unproven, Verified } from '../../verify/difference.ts'
import { compareObjects } from '../../verify/objects/compare-objects.ts'
import { type FoundObject, foundIn, idIn, isMap, isObject, listAt } from '../../verify/objects/found-object.ts'
import { UsageError } from '../usage-error.ts'
import type { Expected } from './expected.ts'
import { listFiles } from './list-files.ts'

/** What whoever deploys has stated of it. */
export interface Deployment {
  readonly stated: ReadonlyMap<string, string | number>
  readonly also: ReadonlySet<string>
}

/** Keys of a kustomization that leave the objects as they are, but for the image and the namespace. */
const plainKeys = new Set(['apiVersion', 'kind', 'metadata', 'namespace', 'resources', 'sortOptions', 'images'])

/**
 * Compares the manifests in a folder, or in one file of several objects, with those of the declaration.
 *
 * @throws UsageError when there is no such folder, or no object in it
 */
export async function verifyManifests(
  name: string,
  cwd: string,
  expected: Expected,
  deployment: Deployment,
): Promise<Verified> {
  const { root, names, single } = await listFiles(name, cwd, /\.(ya?ml|json)$/)
  const unproven: Unproven[] = []
  const objects: FoundObject[] = []
  const contents = new Map<string, string>()
  for (const file of names) {
    const content = await readFile(join(root, file), 'utf8').catch(() => null)
    if (content === null) unproven.push({ message: `\`${single ? name : join(name, file)}\` cannot be read.` })
    else contents.set(file, content)
  }
  const applied = listedIn(contents)
  const leftOut: FoundObject[] = []
  for (const [file, content] of contents) {
    if (!single && isExample(file) && !applied.files.has(file)) continue
    // A kustomization applies what it lists; what else lies beside it may be applied by other means.
    const isListed = single || applied.files.has(file) || !applied.folders.has(dirname(file))
    const into: Found = { objects: [], unproven }
    read(content, single ? name : join(name, file), into, isListed)
    ;(isListed ? objects : leftOut).push(...into.objects)
  }
  if (objects.length + leftOut.length === 0 && unproven.length === 0)
    throw new UsageError(`No manifests in \`${name}\`. They are in the folder \`kubernetes\` of a build.`)
  const { model, facts } = expected
  const found = compareObjects(objects, {
    model,
    facts,
    live: false,
    ...deployment,
    leftOut: leftOut.filter((each) => !objects.some((other) => idIn(other) === idIn(each))),
  })
  const { digest, compared, settings } = found
  // Nothing is known to be absent where not everything could be read.
  const differences =
    unproven.length === 0 ? found.differences : found.differences.filter(({ absent }) => absent !== true)
  return {
    kind: 'manifests',
    name,
    how: null,
    digest,
    compared: `${compared} objects`,
    settings,
    differences,
    unproven: [...unproven, ...found.unproven],
  }
}

/** What was read, and what could not be. */
interface Found {
  readonly objects: FoundObject[]
  readonly unproven: Unproven[]
}

/** What kustomizations list, and the folders that have one. */
interface Applied {
  readonly files: ReadonlySet<string>
  readonly folders: ReadonlySet<string>
}

/** A build puts there what is for some clusters alone: nobody applies it unless a kustomization lists it. */
const isExample = (file: string): boolean => /(^|\/)optional\/[^/]+$/.test(file)

const isKustomization = (file: string): boolean => /(^|\/)kustomization(?:\.ya?ml)?$/i.test(file)

/** The files that kustomizations list, by their paths: a folder that is listed has a kustomization of its own. */
function listedIn(contents: ReadonlyMap<string, string>): Applied {
  const files = new Set<string>()
  const folders = new Set<string>()
  for (const [file, content] of contents) {
    if (!isKustomization(file)) continue
    folders.add(dirname(file))
    files.add(file)
    for (const document of parseAllDocuments(content, yaml)) {
      const read = yamlValue(document)
      if (read.problem !== null || !isMap(read.value)) continue
      for (const resource of listAt(read.value, 'resources')) files.add(join(dirname(file), String(resource)))
    }
  }
  return { files, folders }
}

/** Kubernetes reads YAML 1.1. What is odd in it is told of here, not by the parser. */
const yaml = { version: '1.1', logLevel: 'error' } as const

/** @param isListed whether everything there has to be an object of Kubernetes */
function read(content: string, file: string, into: Found, isListed: boolean): void {
  const documents = parseAllDocuments(content, yaml)
  for (const document of Array.isArray(documents) ? documents : []) {
    const read = yamlValue(document)
    if (read.problem !== null) {
      into.unproven.push({ message: `\`${file}\` is not YAML: ${read.problem}.`.replace(/[:.]+\.$/, '.') })
      return
    }
    take(read.value, file, into, isListed)
  }
}

function take(value: unknown, file: string, into: Found, isListed: boolean): void {
  if (value === null || value === undefined) return
  if (isMap(value) && (value.kind === 'Kustomization' || isOfKustomize(value.apiVersion))) {
    const more = Object.keys(value).filter((key) => !plainKeys.has(key))
    if (more.length > 0)
      into.unproven.push({
        message: `\`${file}\` changes what it lists (${more.map((key) => `\`${key}\``).join(', ')}), and is not carried out here.`,
        help: 'Verify what `kubectl kustomize` prints of it: write that to a file, and name the file.',
      })
  } else if (isMap(value) && String(value.kind).endsWith('List') && Array.isArray(value.items))
    for (const item of listAt(value, 'items')) take(item, file, into, isListed)
  else if (isObject(value)) into.objects.push({ ...value, [foundIn]: file } as FoundObject)
  else if (isListed)
    into.unproven.push({
      message: `\`${file}\` holds something that is no object of Kubernetes, such as a template: what becomes of it is not known.`,
      help: 'Verify what is applied: what `helm template` or `kubectl kustomize` prints.',
    })
}

const isOfKustomize = (version: unknown): boolean => /^kustomize\.config\.k8s\.io\//.test(String(version))
