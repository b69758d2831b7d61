import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Io } from '../../io.ts'
import { watchFolders } from '../../watch-folders.ts'
import { createBuilds } from './builds.ts'

/** The internal site on this machine, made from what is saved. */
export interface SiteServer {
  /** Of its start page. */
  readonly url: string
  readonly close: () => Promise<void>
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
}

/** Tells the page of a change; an error page is replaced the same way. */
const live = "new EventSource('/site/events').addEventListener('change', () => location.reload())\n"

/**
 * Serves the documents of a project with their site on 127.0.0.1. They are made when somebody first asks for them, and
 * anew when a file of the declaration is saved; open pages then load again. Where the declaration has errors, these are
 * shown in the place of every page.
 *
 * @param path the project, as the user called it
 */
export async function startSite(path: string, io: Io): Promise<SiteServer> {
  const listeners = new Set<ServerResponse>()
  const builds = createBuilds(path, io)
  const watch = watchFolders(() => {
    builds.forget()
    for (const listener of listeners) listener.write('event: change\ndata:\n\n')
  })
  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      send(response, 500, 'txt', `${error instanceof Error ? error.message : String(error)}\n`)
    })
  })

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { port } = server.address() as AddressInfo
    // A name that leads here from elsewhere is somebody else's page, which may not read what is internal.
    const host = request.headers.host ?? ''
    if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`)
      return send(response, 421, 'txt', 'This answers as 127.0.0.1 and localhost alone.\n')
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'txt', 'Only GET.\n')
    const name = pathOf(request.url ?? '/')
    if (name === 'site/events') {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' })
      response.write(': here\n\n')
      listeners.add(response)
      response.on('close', () => listeners.delete(response))
      return
    }
    if (name === '' || name === 'site') {
      response.writeHead(302, { location: '/site/' }).end()
      return
    }
    if (name === 'site/live.js') return send(response, 200, 'js', live)
    const { files, folders, error } = await builds.current()
    watch.see(folders)
    const file = name.endsWith('/') ? `${name}index.html` : name
    if (error !== null && /\.html$/.test(file)) return send(response, 200, 'html', error)
    const content = files.get(file)
    if (content === undefined) return send(response, 404, 'txt', 'There is no such page.\n')
    send(response, 200, file.split('.').at(-1) ?? '', content)
  }

  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/site/`,
    close: async () => {
      watch.close()
      for (const listener of listeners) listener.end()
      server.closeAllConnections()
      await new Promise<void>((resolve) => server.close(() => resolve()))
    },
  }
}

/** The name of what is asked for; whatever cannot be read asks for nothing that there is. */
function pathOf(url: string): string {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname).replace(/^\//, '')
  } catch {
    return '?'
  }
}

function send(response: ServerResponse, status: number, ending: string, content: string): void {
  response.writeHead(status, {
    'content-type': types[ending] ?? 'text/plain; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
  })
  response.end(response.req.method === 'HEAD' ? undefined : content)
}
