/**
 * Public data for machines, which pages of other sites may read, too.
 * @param type a JSON media type
 */
export function openJson(value: unknown, type = 'application/json'): Response {
  return new Response(JSON.stringify(value), {
    headers: { 'content-type': `${type}; charset=utf-8`, 'access-control-allow-origin': '*' },
  })
}
