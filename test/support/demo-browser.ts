/**
 * A browser without script, as far as a login needs one: it keeps cookies for one host, follows
 * redirects within it, submits forms, and stops where it is sent to another origin.
 */
export interface DemoBrowser {
  /** Follows redirects; ends at a page, or at the first address of another origin, unvisited. */
  visit(url: string, form?: Record<string, string>): Promise<{ url: string; html: string }>
}

export function openBrowser(origin: string): DemoBrowser {
  const cookies = new Map<string, { value: string; path: string }>()

  const cookieHeader = (path: string) =>
    [...cookies]
      .filter(([, cookie]) => path.startsWith(cookie.path))
      .map(([name, cookie]) => `${name}=${cookie.value}`)
      .join('; ')

  const keep = (setCookie: string) => {
    const [pair = '', ...attributes] = setCookie.split(/; */)
    const [name = '', ...value] = pair.split('=')
    const path = attributes.find((one) => one.toLowerCase().startsWith('path='))?.slice(5) ?? '/'
    if (value.join('=') === '') cookies.delete(name)
    else cookies.set(name, { value: value.join('='), path })
  }

  return {
    async visit(url, form) {
      let target = new URL(url)
      let body = form
      while (target.origin === origin) {
        const response = await fetch(target, {
          method: body ? 'POST' : 'GET',
          headers: { cookie: cookieHeader(target.pathname) },
          ...(body ? { body: new URLSearchParams(body) } : {}),
          redirect: 'manual',
        })
        response.headers.getSetCookie().forEach(keep)
        const location = response.headers.get('location')
        if (location === null) return { url: target.href, html: await response.text() }
        await response.body?.cancel()
        target = new URL(location, target)
        body = undefined
      }
      return { url: target.href, html: '' }
    },
  }
}
