import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'

let folder: string
const before = { ...process.env }

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'bylaw-go-'))
  for (const name of ['bin', 'cache']) mkdirSync(join(folder, name))
  Object.assign(process.env, { PATH: join(folder, 'bin'), XDG_CACHE_HOME: join(folder, 'cache') })
  vi.resetModules()
})
afterEach(() => {
  Object.assign(process.env, before)
  if (before.XDG_CACHE_HOME === undefined) delete process.env.XDG_CACHE_HOME
  rmSync(folder, { recursive: true, force: true })
})

/** A program that stands in for another; it writes down what it is asked. */
function program(name: string, text: string): void {
  const path = join(folder, 'bin', name)
  writeFileSync(
    path,
    `#!${process.execPath}\nconst fs = require('node:fs')\nconst args = process.argv.slice(2)\n${text}`,
  )
  chmodSync(path, 0o755)
}

/** @param fails the program whose build ends with an error */
function go(fails: string): void {
  const mod = join(folder, 'kubernetes.mod')
  writeFileSync(mod, 'module k8s.io/kubernetes\n\nrequire (\n\tk8s.io/api v0.0.0\n\tk8s.io/client-go v0.0.0\n)\n')
  program(
    'go',
    `fs.appendFileSync(${JSON.stringify(join(folder, 'asked'))}, args.join(' ') + '\\n')
if (args[0] === 'mod') console.log(JSON.stringify({ Dir: ${JSON.stringify(folder)}, GoMod: ${JSON.stringify(mod)} }))
else {
  const target = args[args.indexOf('-o') + 1]
  fs.writeFileSync(target, 'half')
  if (args.at(-1).endsWith('${fails}')) { console.error('go: downloading x\\nlink: no space left on device'); process.exit(1) }
  fs.writeFileSync(target, '#!/bin/sh\\n')
  fs.chmodSync(target, 0o755)
}`,
  )
}

const asked = (): readonly string[] => readFileSync(join(folder, 'asked'), 'utf8').trim().split('\n')
const binaries = async (said: string[]) =>
  (await import('./binaries.ts')).binaries(null, (line) => void said.push(line))

test('a control plane is built once, and goes on where it was interrupted', async () => {
  program('kubectl', '')
  // A folder of that name is no program.
  mkdirSync(join(folder, 'bin', 'etcd'))
  go('kube-apiserver')
  const said: string[] = []
  expect(await binaries(said)).toEqual({
    why: '`kube-apiserver` was not built: go: downloading x link: no space left on device. Run again: it goes on where it was.',
  })
  expect(said.slice(1)).toEqual(['  etcd (1 of 3)', '  kube-apiserver (2 of 3)'])
  const [cache = ''] = readdirSync(join(folder, 'cache'))
  const made = (): readonly string[] =>
    readdirSync(join(folder, 'cache', cache)).filter((name) => !name.includes('-module'))
  expect(made()).toEqual(['etcd'])

  rmSync(join(folder, 'asked'))
  go('nothing')
  said.length = 0
  const built = await binaries(said)
  expect(built).toMatchObject({ etcd: join(folder, 'cache', cache, 'etcd'), kubectl: join(folder, 'bin', 'kubectl') })
  expect(said.slice(1)).toEqual(['  kube-apiserver (1 of 2)', '  kube-controller-manager (2 of 2)'])
  expect(made()).toEqual(['etcd', 'kube-apiserver', 'kube-controller-manager'])
  const module = readFileSync(join(folder, 'cache', cache, 'kubernetes-module', 'go.mod'), 'utf8')
  expect(module).toMatch(/k8s\.io\/api => k8s\.io\/api v0\.34\.\d+\n\tk8s\.io\/client-go => /)
  for (const line of asked().filter((each) => each.includes('build'))) expect(line).toContain('gitVersion=v1.34')

  rmSync(join(folder, 'asked'))
  expect(await binaries([])).toEqual(built)
  expect(existsSync(join(folder, 'asked'))).toBe(false)
})

test('what Go says of a module that cannot be had is told', async () => {
  program('go', `console.log(JSON.stringify({ Error: 'server response: This module version is not available.' }))`)
  const { goModule } = await import('./go.ts')
  expect(goModule(join(folder, 'bin', 'go'), 'example.org/x', 'v1.0.0')).toEqual({
    why: 'the module example.org/x v1.0.0 cannot be had: server response: This module version is not available.',
  })
})

test('without Go it says what is lacking', async () => {
  expect(await binaries([])).toEqual({ why: expect.stringMatching(/`etcd`, .* there is no `go` to build them/) })
})

test('Pulumi is built only where it is asked for, with the schema that its provider embeds', async () => {
  const { pulumiBinaries } = await import('../pulumi/engine/binaries.ts')
  go('nothing')
  expect(pulumiBinaries(null, false, () => undefined)).toEqual({
    why: '`pulumi` is not at hand; `--build` builds it with Go.',
  })
  const shipped = join(folder, 'cmd', 'pulumi-resource-kubernetes')
  mkdirSync(shipped, { recursive: true })
  for (const [name, text] of Object.entries({
    'main.go': 'package main',
    'schema.json': '{}',
    'terraform-mapping.json': '{}',
  }))
    writeFileSync(join(shipped, name), text)
  const said: string[] = []
  const built = pulumiBinaries(null, true, (line) => void said.push(line))
  if ('why' in built) throw new Error(built.why)
  expect(built.languageHost).toBeNull()
  expect(built.provider.split(delimiter)).toHaveLength(1)
  expect(said.map((line) => line.split(' from ')[0])).toEqual([
    'Building `pulumi`',
    'Building `pulumi-resource-kubernetes`',
  ])
  const [cache = ''] = readdirSync(join(folder, 'cache'))
  const embedded = readFileSync(join(folder, 'cache', cache, 'provider-module', 'schema-embed.json'), 'utf8')
  expect(JSON.parse(embedded)).toEqual({ version: expect.stringMatching(/^\d/) })
})
