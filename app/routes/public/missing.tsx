import { notFound } from '#app/identity/with-actor.server.ts'

/** Every address that is not in the site map. */
export function loader() {
  throw notFound()
}

export default function Missing() {
  return null
}
