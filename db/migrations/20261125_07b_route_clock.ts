import type { Knex } from 'knex'
import { APP } from '#db/security.ts'

/**
 * An item that is routed to a register of social welfare or health care is counted by 703/2023 § 11,
 * and by the GDPR again when it is routed away (D-30): the door that moves it sets the clock too.
 */
export async function up(knex: Knex): Promise<void> {
  await knex.raw(`
    drop function item_route(uuid, uuid, uuid, uuid);
    create function item_route(p_item uuid, p_unit uuid, p_register uuid, p_notice uuid, p_clock text)
      returns boolean language plpgsql security definer set search_path = public as $$
    declare v_request uuid;
    begin
      update request_items i set unit_id = p_unit, register_id = p_register,
          notice_version_id = p_notice, clock = p_clock
        where i.id = p_item and app_context() = 'staff'
          and i.controller_id = app_controller_id() and i.unit_id = any (app_unit_ids())
          and (p_clock = i.clock or p_clock in ('gdpr-12', 'log-703'))
          and exists (select 1 from units u where u.id = p_unit and u.controller_id = i.controller_id)
          and (p_register is null or exists (select 1 from registers r
            where r.id = p_register and r.controller_id = i.controller_id))
        returning request_id into v_request;
      if not found then return false; end if;
      perform case_units_refresh(v_request);
      return true;
    end $$;
    revoke all on function item_route from public;
    grant execute on function item_route to ${APP}`)
}

export async function down(): Promise<void> {
  throw new Error('Migrations run forward only')
}
