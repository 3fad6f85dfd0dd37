import type { NoticeDocument } from '#app/notices/notice.ts'
import { DEMO_REGISTERS, type DemoRegister } from '#db/seeds/registers.ts'

/** A notice of the demo world with its register. */
export interface KeyedNotice extends Pick<DemoRegister, 'key' | 'name' | 'controller'> {
  readonly notice: NoticeDocument
}

/** The five originals, as their municipalities had them before they were renewed. */
export const ORIGINAL_REGISTERS: readonly KeyedNotice[] = DEMO_REGISTERS.flatMap((register) =>
  register.versions.length > 1 ? [{ ...register, notice: register.versions[0] }] : [],
)

/** Every version of every notice of the demo world, as `kotka-immigration 2`. */
export const ALL_NOTICES: readonly KeyedNotice[] = DEMO_REGISTERS.flatMap((register) =>
  register.versions.map((notice, index) => ({
    ...register,
    key: `${register.key} ${String(index + 1)}`,
    notice,
  })),
)
