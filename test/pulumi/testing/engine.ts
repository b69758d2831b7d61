import { createRequire } from 'node:module'

/**
 * A stand-in for Pulumi's engine: takes what a program registers and answers as if all of it had been made. It speaks
 * Pulumi's own protocol, with the packages that Pulumi's SDK brings along, so that the real program runner can talk
 * to it.
 */
export interface Engine {
  readonly address: string
  readonly resources: readonly Registered[]
  /** The outputs of the stack and of components, by the URN's last part. */
  readonly outputs: ReadonlyMap<string, unknown>
  /** Warnings and errors that the program reported. */
  readonly log: readonly string[]
  stop(): void
}

export interface Registered {
  readonly type: string
  readonly name: string
  readonly parent: string
  readonly custom: boolean
  /** Deleting the stack is refused while it is there, and would leave it. */
  readonly protect: boolean
  readonly retainOnDelete: boolean
  readonly inputs: unknown
  /** URNs. */
  readonly dependencies: readonly string[]
}

/** The part of the generated stubs that is used here: getters and setters, as protoc makes them. */
interface Message {
  toJavaScript(): unknown
  [accessor: string]: (...values: readonly unknown[]) => unknown
}
type Stub = new () => Message
type Answer = (error: Error | null, message: Message) => void
type Handler = (call: { readonly request: Message }, answer: Answer) => void

interface Server {
  addService(service: unknown, handlers: Readonly<Record<string, Handler>>): void
  bindAsync(address: string, credentials: unknown, done: (error: Error | null, port: number) => void): void
  forceShutdown(): void
}

interface Grpc {
  readonly Server: new (options: object) => Server
  readonly ServerCredentials: { createInsecure(): unknown }
}

// What Pulumi's SDK depends on is not ours to import; it is found from where the SDK is.
const require = createRequire(createRequire(import.meta.url).resolve('@pulumi/pulumi'))
const load = <T>(name: string): T => require(name) as T

const warning = 2

export async function startEngine(): Promise<Engine> {
  const grpc = load<Grpc>('@grpc/grpc-js')
  const stubs = load<Record<string, Stub>>('./proto/resource_pb')
  const engineStubs = load<Record<string, Stub>>('./proto/engine_pb')
  const { Struct } = load<{ readonly Struct: { fromJavaScript(value: object): Message } }>(
    'google-protobuf/google/protobuf/struct_pb.js',
  )
  const { Empty } = load<{ readonly Empty: Stub }>('google-protobuf/google/protobuf/empty_pb.js')
  const resources: Registered[] = []
  const outputs = new Map<string, unknown>()
  const log: string[] = []
  let root = ''

  const make = (stub: Stub | undefined, values: Readonly<Record<string, unknown>> = {}): Message => {
    if (!stub) throw new Error('the stubs of Pulumi have changed')
    const message = new stub()
    for (const [setter, value] of Object.entries(values)) message[setter]?.(value)
    return message
  }
  const empty: Handler = (_, answer) => answer(null, make(Empty))

  const monitor: Readonly<Record<string, Handler>> = {
    supportsFeature: (_, answer) => answer(null, make(stubs.SupportsFeatureResponse, { setHassupport: true })),
    registerResource({ request }, answer) {
      const [type, name] = [String(request.getType?.()), String(request.getName?.())]
      const object = request.getObject?.() as Message | undefined
      const inputs = object?.toJavaScript() ?? {}
      const dependencies = request.getDependenciesList?.() as readonly string[]
      resources.push({
        type,
        name,
        parent: String(request.getParent?.()),
        custom: request.getCustom?.() === true,
        protect: request.getProtect?.() === true,
        retainOnDelete: request.getRetainondelete?.() === true,
        inputs,
        dependencies,
      })
      const urn = `urn:pulumi:test::test::${type}::${name}`
      const made = { setUrn: urn, setId: name, setObject: Struct.fromJavaScript(inputs as object) }
      answer(null, make(stubs.RegisterResourceResponse, made))
    },
    registerResourceOutputs({ request }, answer) {
      outputs.set(
        String(request.getUrn?.()).split('::').slice(2).join(' '),
        (request.getOutputs?.() as Message | undefined)?.toJavaScript(),
      )
      answer(null, make(Empty))
    },
    registerPackage: (_, answer) => answer(null, make(stubs.RegisterPackageResponse, { setRef: 'package' })),
    signalAndWaitForShutdown: empty,
  }
  const engine: Readonly<Record<string, Handler>> = {
    log({ request }, answer) {
      if (Number(request.getSeverity?.()) >= warning) log.push(String(request.getMessage?.()))
      answer(null, make(Empty))
    },
    getRootResource: (_, answer) => answer(null, make(engineStubs.GetRootResourceResponse, { setUrn: root })),
    setRootResource({ request }, answer) {
      root = String(request.getUrn?.())
      answer(null, make(engineStubs.SetRootResourceResponse))
    },
    requirePulumiVersion: (_, answer) => answer(null, make(engineStubs.RequirePulumiVersionResponse)),
  }

  const server = new grpc.Server({ 'grpc.max_receive_message_length': -1 })
  server.addService(load<Record<string, unknown>>('./proto/resource_grpc_pb').ResourceMonitorService, monitor)
  server.addService(load<Record<string, unknown>>('./proto/engine_grpc_pb').EngineService, engine)
  const port = await new Promise<number>((resolve, reject) => {
    server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), (error, bound) =>
      error ? reject(error) : resolve(bound),
    )
  })
  return { address: `127.0.0.1:${port}`, resources, outputs, log, stop: () => server.forceShutdown() }
}
