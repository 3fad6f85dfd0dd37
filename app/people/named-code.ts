import { readIdentityCode, type IdentityCode, type PortalMode } from '#app/people/identity-code.ts'

/** Longest name; what is longer is no name and is not cut. */
const NAME_LIMIT = 100

export type NamedCodeField = 'givenNames' | 'familyName' | 'hetu'

/** Somebody named with their personal identity code, as typed. */
export type TypedNamedCode = Readonly<Record<NamedCodeField, string>>

/** Somebody named with their personal identity code. */
export interface NamedCode {
  readonly code: IdentityCode
  readonly givenNames: string
  readonly familyName: string
}

type Problem = 'required' | 'tooLong' | 'personalIdentityCodeInvalid'

/** Reads names and code, both of which are needed; what is wrong stands by field. */
export function readNamedCode(
  typed: TypedNamedCode,
  mode: PortalMode,
):
  | { readonly person: NamedCode }
  | { readonly problems: Readonly<Partial<Record<NamedCodeField, Problem>>> } {
  const [givenNames, familyName] = [typed.givenNames.trim(), typed.familyName.trim()]
  const code = readIdentityCode(typed.hetu, mode)
  const given = nameProblem(givenNames)
  const family = nameProblem(familyName)
  if (given === undefined && family === undefined && code !== undefined) {
    return { person: { code, givenNames, familyName } }
  }
  const hetu = typed.hetu.trim() === '' ? 'required' : 'personalIdentityCodeInvalid'
  return {
    problems: {
      ...(given !== undefined && { givenNames: given }),
      ...(family !== undefined && { familyName: family }),
      ...(code === undefined && { hetu }),
    },
  }
}

function nameProblem(name: string): Problem | undefined {
  if (name === '') return 'required'
  return name.length > NAME_LIMIT ? 'tooLong' : undefined
}
