import type { NoticeDocument } from '#app/notices/notice.ts'
import { helsinkiAtj } from '#db/seeds/notices/helsinki-atj.ts'
import { helsinkiReception } from '#db/seeds/notices/helsinki-reception.ts'
import { huittinenSocialServices } from '#db/seeds/notices/huittinen-social-services.ts'
import { kotkaImmigration } from '#db/seeds/notices/kotka-immigration.ts'
import { lappeenrantaImmigration } from '#db/seeds/notices/lappeenranta-immigration.ts'
import { DEMO_REGISTERS, type DemoRegister } from '#db/seeds/registers.ts'

/** The notices of the municipalities as they were (law 6.1–6.5). */
export const ORIGINAL_NOTICES = {
  'helsinki-reception': helsinkiReception,
  'helsinki-atj': helsinkiAtj,
  'lappeenranta-immigration': lappeenrantaImmigration,
  'huittinen-social-services': huittinenSocialServices,
  'kotka-immigration': kotkaImmigration,
} as const satisfies Readonly<Record<string, NoticeDocument>>

/** A notice of the demo world with its register. */
export interface KeyedNotice extends Pick<DemoRegister, 'key' | 'name' | 'controller'> {
  readonly notice: NoticeDocument
}

/** The originals with the registers that they were about. */
export const ORIGINAL_REGISTERS: readonly KeyedNotice[] = Object.entries(ORIGINAL_NOTICES).flatMap(
  ([key, notice]) =>
    DEMO_REGISTERS.filter((register) => register.key === key).map((register) => ({
      ...register,
      notice,
    })),
)

/** Every version of every notice of the demo world, as `kotka-immigration 2`. */
export const ALL_NOTICES: readonly KeyedNotice[] = DEMO_REGISTERS.flatMap((register) =>
  register.versions.map((notice, index) => ({
    ...register,
    key: `${register.key} ${String(index + 1)}`,
    notice,
  })),
)
