/**
 * A stand-in for Pulumi's Node language host, `pulumi-language-nodejs`, where there is none: it starts Pulumi's own
 * runners (`@pulumi/pulumi/cmd/run`, `run-policy-pack`) as that one does, and tells the engine how they ended. Started by
 * the engine with its address; says the port that it listens on.
 */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'

/** The part of the generated stubs that is used here: getters and setters, as protoc makes them. */
interface Message {
  [accessor: string]: (...values: readonly unknown[]) => unknown
}
type Stub = new () => Message
interface Call {
  readonly request: Message
  write(message: Message): void
  end(): void
}
type Answer = (error: Error | null, message: Message) => void
type Handler = (call: Call, answer: Answer) => void
interface Grpc {
  readonly Server: new (
    options: object,
  ) => {
    addService(service: unknown, handlers: Readonly<Record<string, Handler>>): void
    bindAsync(address: string, credentials: unknown, done: (error: Error | null, port: number) => void): void
  }
  readonly ServerCredentials: { createInsecure(): unknown }
}

/** With it a program says that its user was told already. */
const told = 32

const require = createRequire(createRequire(import.meta.url).resolve('@pulumi/pulumi'))
const load = <T>(name: string): T => require(name) as T
const grpc = load<Grpc>('@grpc/grpc-js')
const language = load<Record<string, Stub>>('./proto/language_pb')
const plugin = load<Record<string, Stub>>('./proto/plugin_pb')
const { Empty } = load<Record<string, Stub>>('google-protobuf/google/protobuf/empty_pb.js')

// Plugins look whether their engine is still there, as that one does: an engine that was killed ends nobody.
const { ppid } = process
setInterval(() => {
  if (process.ppid !== ppid) process.exit()
}, 1000).unref()

let engine = process.argv.slice(2).find((argument) => !argument.startsWith('-')) ?? ''

function make(stub: Stub | undefined, values: Readonly<Record<string, unknown>> = {}): Message {
  if (stub === undefined) throw new Error('the stubs of Pulumi have changed')
  const message = new stub()
  for (const [setter, value] of Object.entries(values)) message[setter]?.(value)
  return message
}

const text = (message: Message | undefined, getter: string): string => String(message?.[getter]?.() ?? '')

const list = (message: Message, getter: string): readonly string[] => (message[getter]?.() ?? []) as readonly string[]

/** A module as the program's folder finds it. */
const moduleOf = (folder: string, name: string): string => createRequire(`${folder}/`).resolve(name)

function run({ request }: Call, answer: Answer): void {
  const info = request.getInfo?.() as Message | undefined
  const folder = text(info, 'getProgramDirectory')
  const options = (info?.getOptions?.() as Message | undefined)?.toJavaScript?.() as { readonly typescript?: boolean }
  const flags = Object.entries({
    monitor: text(request, 'getMonitorAddress'),
    engine,
    organization: text(request, 'getOrganization'),
    project: text(request, 'getProject'),
    'root-directory': text(info, 'getRootDirectory'),
    stack: text(request, 'getStack'),
    pwd: folder,
    parallel: text(request, 'getParallel'),
  }).flatMap(([name, value]) => (value === '' ? [] : [`--${name}`, value]))
  const stated = request.getConfigMap?.() as { toArray(): [string, string][] } | undefined
  const config = Object.fromEntries(stated?.toArray() ?? [])
  const child = spawn(
    process.execPath,
    [
      moduleOf(folder, '@pulumi/pulumi/cmd/run'),
      ...flags,
      ...(request.getDryrun?.() === true ? ['--dry-run'] : []),
      text(info, 'getEntryPoint'),
    ],
    {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        PULUMI_CONFIG: JSON.stringify(config),
        PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(list(request, 'getConfigsecretkeysList')),
        ...(options?.typescript !== false && { PULUMI_NODEJS_TYPESCRIPT: 'true' }),
      },
    },
  )
  child.on('exit', (code) => {
    const bail = code === told
    const setError = code === 0 || bail ? '' : `Program exited with non-zero exit code: ${code}`
    answer(null, make(language.RunResponse, { setError, setBail: bail }))
  })
}

/** Policy packs: what they print is the engine's to read, their port first. */
function runPlugin(call: Call): void {
  const { request } = call
  const folder = text(request.getInfo?.() as Message | undefined, 'getProgramDirectory')
  const pack = request.getKind?.() === 'analyzer'
  const runner = moduleOf(folder, pack ? '@pulumi/pulumi/cmd/run-policy-pack' : '@pulumi/pulumi/cmd/run-plugin')
  const given = list(request, 'getArgsList')
  const variables = list(request, 'getEnvList').map((line) => {
    const at = line.indexOf('=')
    return [line.slice(0, at), line.slice(at + 1)] as const
  })
  const child = spawn(process.execPath, [runner, ...(pack ? [...given, folder] : [folder, ...given])], {
    cwd: pack ? folder : text(request, 'getPwd'),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...Object.fromEntries(variables) },
  })
  const say = (setter: string) => (value: unknown) => call.write(make(language.RunPluginResponse, { [setter]: value }))
  child.stdout.on('data', say('setStdout'))
  child.stderr.on('data', say('setStderr'))
  child.on('exit', (code) => {
    say('setExitcode')(code ?? 1)
    call.end()
  })
  const stream = call as unknown as NodeJS.EventEmitter
  stream.on('cancelled', () => child.kill('SIGTERM'))
}

const handlers: Readonly<Record<string, Handler>> = {
  handshake({ request }, answer) {
    engine = text(request, 'getEngineAddress')
    answer(null, make(language.LanguageHandshakeResponse))
  },
  getPluginInfo: (_, answer) => answer(null, make(plugin.PluginInfo, { setVersion: '0.0.0-standin' })),
  // What a program needs, the engine finds when the first object of it is registered.
  getRequiredPackages: (_, answer) => answer(null, make(language.GetRequiredPackagesResponse)),
  getRequiredPlugins: (_, answer) => answer(null, make(language.GetRequiredPluginsResponse)),
  getProgramDependencies: (_, answer) => answer(null, make(language.GetProgramDependenciesResponse)),
  run,
  runPlugin,
  cancel: (_, answer) => answer(null, make(Empty)),
}

const server = new grpc.Server({ 'grpc.max_receive_message_length': -1 })
server.addService(load<Record<string, unknown>>('./proto/language_grpc_pb').LanguageRuntimeService, handlers)
server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, port) => {
  if (error) throw error
  process.stdout.write(`${port}\n`)
})
