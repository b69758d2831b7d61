import { type ChildProcess, spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import type { Resource } from './weakened.ts'

/** A pack that Pulumi's own runner serves, asked as Pulumi's engine asks it. */
export interface Analyzer {
  /** What the pack refuses: `policy: message`. */
  analyse(resources: readonly Resource[]): Promise<readonly string[]>
  stop(): void
}

/** The part of the generated stubs that is used here. */
interface Message {
  [accessor: string]: (...values: readonly unknown[]) => unknown
}
type Stub = new () => Message
interface Client {
  analyze(request: Message, answer: (error: Error | null, response: Message) => void): void
  analyzeStack(request: Message, answer: (error: Error | null, response: Message) => void): void
  close(): void
}
interface Grpc {
  readonly credentials: { createInsecure(): unknown }
}

/**
 * @param folder of the pack, from which `@pulumi/policy` and Pulumi's SDK are found
 * @throws Error with what the runner says where it does not serve
 */
export async function serve(folder: string): Promise<Analyzer> {
  const sdk = createRequire(createRequire(`${folder}/`).resolve('@pulumi/pulumi'))
  const load = <T>(name: string): T => sdk(name) as T
  const grpc = load<Grpc>('@grpc/grpc-js')
  const stubs = load<Record<string, Stub>>('./proto/analyzer_pb')
  const { Struct } = load<{ readonly Struct: { fromJavaScript(value: object): Message } }>(
    'google-protobuf/google/protobuf/struct_pb.js',
  )
  const { AnalyzerClient } =
    load<Record<string, new (address: string, credentials: unknown) => Client>>('./proto/analyzer_grpc_pb')
  // The runner asks for an engine's address and calls nobody there.
  const runner = spawn(process.execPath, [sdk.resolve('./cmd/run-policy-pack'), '127.0.0.1:1', '.'], {
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const port = await portOf(runner)
  if (AnalyzerClient === undefined) throw new Error('the stubs of Pulumi have changed')
  const client = new AnalyzerClient(`127.0.0.1:${port}`, grpc.credentials.createInsecure())
  const make = (name: string, values: Readonly<Record<string, unknown>>): Message => {
    const stub = stubs[name]
    if (stub === undefined) throw new Error('the stubs of Pulumi have changed')
    const message = new stub()
    for (const [setter, value] of Object.entries(values)) message[setter]?.(value)
    return message
  }
  const options = ({ opts }: Resource): Message => make('AnalyzerResourceOptions', { setProtect: opts.protect })
  const described = (resource: Resource): Readonly<Record<string, unknown>> => ({
    setType: resource.type,
    setProperties: Struct.fromJavaScript(resource.props),
    setUrn: resource.urn,
    setName: resource.name,
    setOptions: options(resource),
  })
  const said = (response: Message): readonly string[] =>
    ((response.getDiagnosticsList?.() ?? []) as readonly Message[]).map(
      (each) => `${String(each.getPolicyname?.())}: ${String(each.getMessage?.())}`,
    )
  const ask = (method: 'analyze' | 'analyzeStack', request: Message): Promise<readonly string[]> =>
    new Promise((resolve, reject) =>
      client[method](request, (error, response) => (error ? reject(error) : resolve(said(response)))),
    )
  return {
    async analyse(resources) {
      const found: string[] = []
      for (const resource of resources)
        found.push(...(await ask('analyze', make('AnalyzeRequest', described(resource)))))
      const all = resources.map((resource) => make('AnalyzerResource', described(resource)))
      return [...found, ...(await ask('analyzeStack', make('AnalyzeStackRequest', { setResourcesList: all })))]
    },
    stop() {
      client.close()
      runner.kill('SIGTERM')
    },
  }
}

/** The runner prints its port, and nothing else. */
async function portOf(runner: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let error = ''
    runner.stderr?.on('data', (chunk: Buffer) => {
      error += chunk.toString()
    })
    runner.stdout?.on('data', (chunk: Buffer) => resolve(chunk.toString().trim()))
    runner.on('exit', () => reject(new Error(`the policy pack does not start: ${error.trim()}`)))
  })
}
